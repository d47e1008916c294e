import type { ActionState } from './action-states.ts';

/** Where a collectivité stood with a measure in its previous plan. */
export interface KnownState {
  code: string;
  state: ActionState;
}

/**
 * What of the previous plan holds in the next one. A finished measure that the answers call again is proposed
 * again: the new answers say that something is left to do.
 */
export function carryOver<K extends KnownState>(previous: readonly K[]): Map<string, K> {
  const kept = previous.filter(({ state }) => state !== 'proposee' && state !== 'terminee');
  return new Map(kept.map((known) => [known.code, known]));
}

/** Work begun that the new answers no longer call: it stays in the plan until somebody ends it. */
export function stillUnderWay<K extends KnownState>(previous: readonly K[], called: ReadonlySet<string>): K[] {
  return previous.filter(({ code, state }) => !called.has(code) && (state === 'en-cours' || state === 'bloquee'));
}
