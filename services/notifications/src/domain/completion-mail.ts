import { isStale } from './staleness.ts';

/** What is known of a diagnostic when its one message to the commune is decided. */
export interface CompletionFacts {
  completedAt?: Date | undefined;
  planProposedAt?: Date | undefined;
  /** The message was already decided. */
  decidedAt?: Date | undefined;
}

export type CompletionDecision =
  | { kind: 'send'; content: 'with-plan' | 'without-plan' }
  /** Nothing before that date; without a date, nothing before another event. */
  | { kind: 'wait'; until?: Date }
  /** Old news, heard of by replaying a topic: nobody is written to. */
  | { kind: 'skip' }
  | { kind: 'done' };

const PATIENCE_MS = 10 * 60 * 1000;

/** One mail after a completion: with the plan as soon as there is one, without it after ten minutes. */
export function decideCompletionMail(facts: CompletionFacts, now: Date): CompletionDecision {
  if (facts.decidedAt) return { kind: 'done' };
  if (!facts.completedAt) return { kind: 'wait' };
  const age = now.getTime() - facts.completedAt.getTime();
  if (isStale(facts.completedAt, now)) return { kind: 'skip' };
  if (facts.planProposedAt) return { kind: 'send', content: 'with-plan' };
  if (age >= PATIENCE_MS) return { kind: 'send', content: 'without-plan' };
  return { kind: 'wait', until: new Date(facts.completedAt.getTime() + PATIENCE_MS) };
}
