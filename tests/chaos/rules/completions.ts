import type { LedgerFacts } from './ledger-facts.ts';
import type { EffectCount, Observed } from './observed.ts';
import { verdictOn, type Verdict } from './violation.ts';

/** What the door said yes to is signed. */
export function nothingLost({ acknowledged }: LedgerFacts, { signed }: Pick<Observed, 'signed'>): Verdict {
  return verdictOn('Complétion acquittée : signée', [...acknowledged], (id) => (signed.has(id) ? undefined : { subject: id, detail: 'acquittée, et perdue' }));
}

/** What the door refused for sure is not signed. */
export function refusedIsNotDone({ refused }: LedgerFacts, { signed }: Pick<Observed, 'signed'>): Verdict {
  return verdictOn('Complétion refusée : non signée', [...refused], (id) => (signed.has(id) ? { subject: id, detail: 'refusée, et pourtant signée' } : undefined));
}

/** How often each effect is expected for a signed diagnostic. */
export type ExpectedEffects = Readonly<Record<string, number>>;

/** Every effect of every signed diagnostic is there as often as it should be. An effect that was not found counts zero. */
export function effectsOnce(expected: ExpectedEffects, { signed, effects }: Pick<Observed, 'signed' | 'effects'>): Verdict[] {
  const counts = new Map(effects.map(({ effect, diagnosticId, count }) => [keyOf({ effect, diagnosticId }), count]));
  return Object.entries(expected).map(([effect, wanted]) =>
    verdictOn(`${effect} : ${wanted} par diagnostic`, [...signed], (diagnosticId) => {
      const count = counts.get(keyOf({ effect, diagnosticId })) ?? 0;
      return count === wanted ? undefined : { subject: diagnosticId, detail: `${effect} : ${count} au lieu de ${wanted}` };
    }),
  );
}

const keyOf = ({ effect, diagnosticId }: Pick<EffectCount, 'effect' | 'diagnosticId'>) => `${effect} ${diagnosticId}`;
