import type { Left, Observed } from './observed.ts';
import { verdictOn, type Verdict } from './violation.ts';

const words: Record<keyof Left, string> = { events: 'événements', diagnostics: 'effets', mails: 'courriels' };

/** Nothing is on its way any more when the time to arrive is over: what is still under way was not seen to arrive. */
export function everythingArrived({ left }: Pick<Observed, 'left'>): Verdict {
  const kinds = Object.keys(words) as (keyof Left)[];
  return verdictOn('Rien en chemin à la fin', kinds, (kind) =>
    left[kind] === 0 ? undefined : { subject: words[kind], detail: `${left[kind]} encore en chemin` },
  );
}
