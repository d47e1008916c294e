import type { LedgerFacts } from './ledger-facts.ts';
import type { Observed } from './observed.ts';
import { verdictOn, type Verdict } from './violation.ts';

/** Every move of an action that the door said yes to has its event, under the key of its plan. */
export function movesWritten({ moves }: Pick<LedgerFacts, 'moves'>, { outbox }: Pick<Observed, 'outbox'>): Verdict {
  const written = Map.groupBy(outbox.filter(({ type }) => type === 'ActionStateChanged'), ({ key }) => key);
  return verdictOn('Action déplacée, acquittée : écrite', [...moves], ([planId, acknowledged]) => {
    const count = written.get(planId)?.length ?? 0;
    return count >= acknowledged ? undefined : { subject: planId, detail: `${acknowledged} changements acquittés, ${count} écrits` };
  });
}
