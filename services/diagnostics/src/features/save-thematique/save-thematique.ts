import type { AnswerOutcome, diagnosticsApi, ResponseOf } from '@osinum/contracts';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import type { CompiledQuestionnaire } from '../../domain/compile-questionnaire.ts';
import type { Question } from '../../domain/questionnaire.ts';
import { readAnswers, visibleQuestions, type Reading } from '../../domain/reading.ts';
import { loadDiagnostic } from '../../load/load-diagnostic.ts';
import { thematiqueUnknown } from '../../load/refusals.ts';
import { diagnosticViewOf } from '../../views/diagnostic-view.ts';
import { keepOne, scopeOf, type AnswerGiven, type Author, type OpenDiagnostic } from '../save-answer/keep-one.ts';
import { openForAnswers } from '../save-answer/open-for-answers.ts';

export type SavedThematique = ResponseOf<typeof diagnosticsApi.saveThematique>;

/** Saves the answers of a page in the order of the questionnaire, each seeing those kept before it. */
export async function saveThematique(
  db: DiagnosticsDb,
  { collectiviteId, diagnosticId, thematique }: DiagnosticKey & { thematique: string },
  given: readonly AnswerGiven[],
  author: Author,
): Promise<SavedThematique> {
  const key = { collectiviteId, diagnosticId };
  const before = await openForAnswers(db, key, author);
  let open: OpenDiagnostic = before;
  const outcomes: AnswerOutcome[] = [];
  for (const answer of inOrder(open.questionnaire, thematique, given)) {
    const outcome = await keepOne(db, open, answer, author);
    if (outcome.outcome === 'saved') open = withAnswer(open, answer.questionCode, outcome.answer);
    outcomes.push(outcome);
  }
  const after = await db.withTenant(scopeOf(key, author), (tx) => loadDiagnostic(tx, key, author.now));
  const askedBefore = asked(readAnswers(before.questionnaire, before.situation), thematique);
  return { outcomes, nowAsked: changeOf(askedBefore, asked(after.reading, thematique)), diagnostic: diagnosticViewOf(after) };
}

const asked = (reading: Reading, code: string): readonly Question[] =>
  visibleQuestions(reading).filter(({ thematique }) => thematique.code === code).map(({ question }) => question);

function changeOf(before: readonly Question[], now: readonly Question[]): SavedThematique['nowAsked'] {
  return {
    more: now.filter((question) => !before.includes(question)).length,
    noLonger: before.filter((question) => !now.includes(question)).map(({ text }) => text),
  };
}

function inOrder({ questions, source }: CompiledQuestionnaire, code: string, given: readonly AnswerGiven[]): readonly AnswerGiven[] {
  if (!source.thematiques.some((thematique) => thematique.code === code)) throw thematiqueUnknown();
  const order = new Map(questions.map(({ question }, position) => [question.code, position]));
  return given.toSorted((a, b) => (order.get(a.questionCode) ?? 0) - (order.get(b.questionCode) ?? 0));
}

function withAnswer(open: OpenDiagnostic, code: string, value: OpenDiagnostic['situation']['answers'][string]): OpenDiagnostic {
  return { ...open, situation: { ...open.situation, answers: { ...open.situation.answers, [code]: value } } };
}
