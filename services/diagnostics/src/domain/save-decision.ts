import { sameAnswer, type AnswerValue } from './answer.ts';

/** An answer with the version it had when it was read; 0 when there was none. */
export interface VersionedAnswer {
  readonly answer: AnswerValue;
  readonly version: number;
}

export type SaveDecision =
  | { readonly decision: 'save'; readonly version: number }
  | { readonly decision: 'unchanged' }
  | { readonly decision: 'conflict'; readonly current: VersionedAnswer };

/**
 * Two people, or two tabs, on one question: the answer based on a stale version is a conflict,
 * unless both say the same thing.
 */
export function decideSave(stored: VersionedAnswer | undefined, incoming: VersionedAnswer): SaveDecision {
  if (stored === undefined) return { decision: 'save', version: 1 };
  if (sameAnswer(stored.answer, incoming.answer)) return { decision: 'unchanged' };
  if (stored.version !== incoming.version) return { decision: 'conflict', current: stored };
  return { decision: 'save', version: stored.version + 1 };
}
