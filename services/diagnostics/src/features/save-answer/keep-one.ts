import type { AnswerOutcome } from '@osinum/contracts';
import type { TenantScope } from '@osinum/tenancy';
import { findAnswer, keepAnswer, keepAssistedAnswer, type AnswerToKeep, type StoredAnswer } from '../../db/answers.ts';
import type { DiagnosticsDb } from '../../db/client.ts';
import { acceptAnswer } from '../../domain/accept-answer.ts';
import type { AnswerValue } from '../../domain/answer.ts';
import { answerInWords } from '../../domain/answer-in-words.ts';
import type { CompiledQuestionnaire } from '../../domain/compile-questionnaire.ts';
import type { Situation } from '../../domain/reading.ts';
import { decideSave } from '../../domain/save-decision.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { assistanceNotAgreed, diagnosticSigned } from '../../load/refusals.ts';
import { savedAnswerOf } from '../../views/question-view.ts';

export type AnswerGiven = AnswerValue & { readonly questionCode: string; readonly version: number };

export interface Author {
  readonly personId: string;
  readonly now: Date;
  /** The instance of an advisor who types on behalf of the collectivité; absent for its members. */
  readonly assistingFrom?: string;
}

/** Under whose eyes an author works: an advisor sees the answers by the agreement of the collectivité alone. */
export function scopeOf({ collectiviteId }: DiagnosticKey, { personId, assistingFrom }: Author): TenantScope {
  return assistingFrom === undefined ? { collectiviteId } : { collectiviteId, instanceId: assistingFrom, personId };
}

export interface OpenDiagnostic {
  readonly key: DiagnosticKey;
  readonly questionnaire: CompiledQuestionnaire;
  readonly situation: Situation;
}

type Given = Pick<AnswerGiven, 'questionCode' | 'version'> & { readonly value: AnswerValue };

/** Accepts and keeps one answer, on its own: what becomes of it never depends on the others of the page. */
export async function keepOne(db: DiagnosticsDb, open: OpenDiagnostic, given: AnswerGiven, author: Author): Promise<AnswerOutcome> {
  const { questionCode, version } = given;
  const accepted = acceptAnswer(open.questionnaire, open.situation, questionCode, given);
  if ('refusal' in accepted) return { questionCode, outcome: 'refused', ...accepted.refusal };
  const { answer: value } = accepted;
  const toKeep = { questionCode, value, version, savedAt: author.now, savedBy: author.personId };
  const saved = await keep(db, open.key, toKeep, author);
  if (saved !== undefined) return { questionCode, outcome: 'saved', answer: savedAnswerOf(saved) };
  return whatStands(db, open, { ...given, value }, author);
}

function keep(db: DiagnosticsDb, key: DiagnosticKey, answer: AnswerToKeep, { assistingFrom }: Author): Promise<StoredAnswer | undefined> {
  return assistingFrom === undefined ? keepAnswer(db, key, answer) : keepAssistedAnswer(db, key, assistingFrom, answer);
}

/** Nothing was written: the answer says the same already, or someone else's came first, or nobody may write any more. */
async function whatStands(db: DiagnosticsDb, open: OpenDiagnostic, given: Given, author: Author): Promise<AnswerOutcome> {
  const { questionCode, version, value } = given;
  const stored = await db.withTenant(scopeOf(open.key, author), (tx) => findAnswer(tx, open.key, questionCode));
  const decided = decideSave(stored && { answer: stored.value, version: stored.version }, { answer: value, version });
  if (stored === undefined || decided.decision === 'save') throw author.assistingFrom === undefined ? diagnosticSigned() : assistanceNotAgreed();
  if (decided.decision === 'unchanged') return { questionCode, outcome: 'unchanged', answer: savedAnswerOf(stored) };
  return { questionCode, outcome: 'conflict', current: savedAnswerOf(stored), currentInWords: inWords(open, stored) };
}

function inWords({ questionnaire }: OpenDiagnostic, { questionCode, value }: StoredAnswer): string {
  return answerInWords(questionnaire.byCode.get(questionCode)!.question, value);
}
