import type { AnswerOutcome } from '@osinum/contracts';
import { findAnswer, keepAnswer, type StoredAnswer } from '../../db/answers.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { acceptAnswer } from '../../domain/accept-answer.ts';
import type { AnswerValue } from '../../domain/answer.ts';
import { answerInWords } from '../../domain/answer-in-words.ts';
import type { CompiledQuestionnaire } from '../../domain/compile-questionnaire.ts';
import type { Situation } from '../../domain/reading.ts';
import { decideSave } from '../../domain/save-decision.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { diagnosticSigned } from '../../load/refusals.ts';
import { savedAnswerOf, type SavedAnswer } from '../../views/question-view.ts';

export type AnswerGiven = AnswerValue & { readonly questionCode: string; readonly version: number };

export interface Author {
  readonly personId: string;
  readonly now: Date;
}

export interface OpenDiagnostic {
  readonly key: DiagnosticKey;
  readonly questionnaire: CompiledQuestionnaire;
  readonly situation: Situation;
}

type Unchanged = Extract<AnswerOutcome, { outcome: 'unchanged' }> & { readonly current: SavedAnswer };
export type Kept = Exclude<AnswerOutcome, { outcome: 'unchanged' }> | Unchanged;

/** Accepts and keeps one answer, on its own: what becomes of it never depends on the others of the page. */
export async function keepOne(db: DiagnosticsDb, open: OpenDiagnostic, given: AnswerGiven, author: Author): Promise<Kept> {
  const { questionCode, version } = given;
  const accepted = acceptAnswer(open.questionnaire, open.situation, questionCode, given);
  if ('refusal' in accepted) return { questionCode, outcome: 'refused', ...accepted.refusal };
  const { answer: value } = accepted;
  const toKeep = { questionCode, value, version, savedAt: author.now, savedBy: author.personId };
  const saved = await keepAnswer(db, open.key, toKeep);
  if (saved !== undefined) return { questionCode, outcome: 'saved', answer: savedAnswerOf({ ...toKeep, version: saved }) };
  return whatStands(db, open, given, value);
}

/** Nothing was written: the answer says the same already, or someone else's came first. */
async function whatStands(db: DiagnosticsDb, open: OpenDiagnostic, given: AnswerGiven, value: AnswerValue): Promise<Kept> {
  const { questionCode, version } = given;
  const { collectiviteId } = open.key;
  const stored = await db.withTenant({ collectiviteId }, (tx) => findAnswer(tx, open.key, questionCode));
  const decided = decideSave(stored && { answer: stored.value, version: stored.version }, { answer: value, version });
  if (stored === undefined || decided.decision === 'save') throw diagnosticSigned();
  if (decided.decision === 'unchanged') return { questionCode, outcome: 'unchanged', current: savedAnswerOf(stored) };
  return { questionCode, outcome: 'conflict', current: savedAnswerOf(stored), currentInWords: inWords(open, stored) };
}

function inWords({ questionnaire }: OpenDiagnostic, { questionCode, value }: StoredAnswer): string {
  return answerInWords(questionnaire.byCode.get(questionCode)!.question, value);
}
