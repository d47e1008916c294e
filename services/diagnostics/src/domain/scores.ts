import type { Thematique } from './questionnaire.ts';
import { visibleQuestions, type QuestionReading, type Reading } from './reading.ts';
import { weigh } from './weigh.ts';

/** One visible question with weight, in or out of the score. */
export interface ScoreRow {
  readonly question: string;
  readonly weight: number;
  readonly state: QuestionReading['state'];
  readonly index?: number;
}

export interface ThematiqueScore {
  readonly thematique: Thematique;
  /** Σ(weight · index) ÷ Σ weight over scored answers; absent when none is scored. */
  readonly score?: number;
  readonly scoredWeight: number;
  readonly askedWeight: number;
  /** Share of the weight asked that is scored, from 0 to 1. */
  readonly scoredShare: number;
  readonly rows: readonly ScoreRow[];
}

export interface Scores {
  /** Plain mean of the themes that have a score; absent when none has. */
  readonly overall?: number;
  readonly thematiques: readonly ThematiqueScore[];
}

/** Below this share of the weight, a score is said in words, without a bar. */
export const enoughScored = 0.5;

/** Scores of a reading. « Je ne sais pas », « non concerné » and the unanswered stay apart. */
export function scoresOf(reading: Reading): Scores {
  const visible = visibleQuestions(reading);
  const thematiques = reading.questionnaire.source.thematiques.map((thematique) =>
    scoreOfThematique(
      thematique,
      visible.filter((question) => question.thematique === thematique),
    ),
  );
  const overall = mean(thematiques.flatMap(({ score }) => score ?? []));
  return { thematiques, ...(overall !== undefined && { overall }) };
}

function scoreOfThematique(thematique: Thematique, questions: readonly QuestionReading[]): ThematiqueScore {
  const rows = questions.filter(({ question }) => question.weight > 0).map(rowOf);
  const askedWeight = rows.reduce((sum, { weight }) => sum + weight, 0);
  const { points, weight: scoredWeight } = weigh(rows);
  return {
    thematique,
    ...(scoredWeight > 0 && { score: points / scoredWeight }),
    scoredWeight,
    askedWeight,
    scoredShare: askedWeight === 0 ? 0 : scoredWeight / askedWeight,
    rows,
  };
}

function rowOf({ question, state, index }: QuestionReading): ScoreRow {
  return { question: question.code, weight: question.weight, state, ...(index !== undefined && { index }) };
}

/** The plain mean, nothing when there is nothing to count. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
