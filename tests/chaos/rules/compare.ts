import { everythingArrived } from './arrived.ts';
import { effectsOnce, nothingLost, refusedIsNotDone, type ExpectedEffects } from './completions.ts';
import { appliedInOrder, appliedOnce, nothingInvented, nothingStuck, published, publishedInOrder, type ConsumersOf } from './events.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { movesWritten } from './moves.ts';
import { mailsOnce, noOtherMessageId } from './mails.ts';
import type { Observed } from './observed.ts';
import type { Verdict } from './violation.ts';

export interface Expectations {
  readonly consumersOf: ConsumersOf;
  /** The consumers to which one key brings several events. */
  readonly ordered: readonly string[];
  readonly effects: ExpectedEffects;
}

/** Compares what was promised at the door with what is found in the platform. */
export function compare(ledger: LedgerFacts, observed: Observed, { consumersOf, ordered, effects }: Expectations): Verdict[] {
  return [
    nothingLost(ledger, observed),
    refusedIsNotDone(ledger, observed),
    movesWritten(ledger, observed),
    published(observed),
    nothingInvented(observed),
    publishedInOrder(observed),
    appliedOnce(consumersOf, observed),
    ...appliedInOrder(ordered, observed),
    nothingStuck(observed),
    ...effectsOnce(effects, observed),
    mailsOnce(observed),
    noOtherMessageId(observed),
    everythingArrived(observed),
  ];
}
