import type { diagnosticsApi, ResponseOf } from '@osinum/contracts';
import { dutiesOf, sourcesOf } from '../data/beside-the-questions.ts';
import { hints } from '../data/hints.ts';
import { answersBefore, noneBefore } from '../domain/answers-before.ts';
import { preTicksOf } from '../domain/cnam/pre-ticks.ts';
import { hintOf, type Hint } from '../domain/hints.ts';
import { visibleQuestions, type Reading } from '../domain/reading.ts';
import { factsOf, type LoadedDiagnostic } from '../load/load-diagnostic.ts';
import { thematiqueUnknown } from '../load/refusals.ts';
import { diagnosticViewOf } from './diagnostic-view.ts';
import { questionViewOf, type Beside } from './question-view.ts';

export type ThematiquePage = ResponseOf<typeof diagnosticsApi.getThematique>;

/** The visible questions of a theme, with the answers given, and those of the last time where they may be shown. */
export function thematiquePageOf(loaded: LoadedDiagnostic, previous: Reading | undefined, code: string): ThematiquePage {
  const diagnostic = diagnosticViewOf(loaded);
  const thematique = diagnostic.thematiques.find((one) => one.code === code);
  if (thematique === undefined) throw thematiqueUnknown();
  const questions = visibleQuestions(loaded.reading).filter((question) => question.thematique.code === code);
  const { cnam } = loaded.questionnaire.source;
  const rules = [...hints, ...(cnam ? preTicksOf(cnam) : [])];
  const before = previous === undefined ? noneBefore : answersBefore(previous, loaded.versions.mappingBetween(previous.questionnaire.source.version, loaded.row.questionnaireVersion));
  const stored = new Map(loaded.answers.map((answer) => [answer.questionCode, answer]));
  return {
    diagnostic,
    thematique,
    introduction: loaded.questionnaire.source.thematiques.find((one) => one.code === code)!.introduction,
    questions: questions.map((question, position) =>
      questionViewOf(question, position + 1, {
        stored: stored.get(question.question.code),
        duties: dutiesOf(question.question, loaded.reading.facts),
        sources: sourcesOf(question.question),
        directory: factsOf(loaded.collectivite),
        before: before.get(question.question.code),
        hinted: inWords(loaded.reading, hintOf(rules, loaded.reading, question.question.code)),
      }),
    ),
  };
}

function inWords({ byCode }: Reading, hint: Hint | undefined): Beside['hinted'] {
  return hint && { value: hint.value, from: hint.from.map((code) => byCode.get(code)!.question.text) };
}
