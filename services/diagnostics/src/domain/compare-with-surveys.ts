import type { Baseline, Survey } from './baseline.ts';
import { compileExpression } from './expression/compile.ts';
import { factsAlone, type Predicate } from './expression/vocabulary.ts';
import { visibleQuestions, type QuestionReading, type Reading } from './reading.ts';

export interface BaselineBeside {
  readonly baseline: Baseline;
  readonly survey: Survey;
  readonly reading: QuestionReading;
  /** False: « autre question, autre public », shown without any gap. */
  readonly comparable: boolean;
  /** How far the figure goes, for this collectivité. */
  readonly caveat: string;
}

export type BaselineReader = (reading: Reading) => readonly BaselineBeside[];

/** Prepares the figures of surveys once; they are then set beside the questions a collectivité was asked. */
export function readBaselines(baselines: readonly Baseline[], surveys: readonly Survey[]): BaselineReader {
  const known = new Map(surveys.map((survey) => [survey.code, survey]));
  const prepared = baselines.map((baseline) => ({
    baseline,
    survey: known.get(baseline.survey)!,
    holds: baseline.comparableWhen === undefined ? always : compileExpression(baseline.comparableWhen, noNames),
  }));
  return (reading) =>
    visibleQuestions(reading).flatMap((question) =>
      prepared
        .filter(({ baseline }) => baseline.questions.includes(question.question.code))
        .map(({ baseline, survey, holds }) => ({ baseline, survey, reading: question, ...standing(baseline, question, holds(factsAlone(reading.facts))) })),
    );
}

function standing(baseline: Baseline, { answer }: QuestionReading, holds: boolean): Pick<BaselineBeside, 'comparable' | 'caveat'> {
  const { comparesWith, amongThem, caveat, elsewhere = caveat } = baseline;
  const counted = !amongThem || answer?.choices?.some((choice) => comparesWith?.includes(choice)) === true;
  return { comparable: comparesWith !== undefined && holds && counted, caveat: holds ? caveat : elsewhere };
}

const always: Predicate = () => true;
const noNames = { named: new Map(), questions: new Map() };
