import type { Collectivite, CollectiviteKind } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';

const kinds: Record<CollectiviteKind, string> = {
  commune: 'commune',
  epci: 'intercommunalité',
  syndicat: 'syndicat',
  autre: 'autre établissement public',
};

/** What the directory says a collectivité is: « D’après l’annuaire officiel : commune, membre de « CC du Pays noyonnais ». » */
export function directoryWords({ kind, epciName }: Pick<Collectivite, 'kind' | 'epciName'>): string {
  const within = kind === 'epci' || epciName === undefined ? '' : `, membre de «${NBSP}${epciName}${NBSP}»`;
  return `D’après l’annuaire officiel${NBSP}: ${kinds[kind]}${within}.`;
}
