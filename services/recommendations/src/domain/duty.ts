import type { CollectiviteFacts } from './collectivite-facts.ts';

/** Who a text binds. Every condition given must hold. */
export interface DutyScope {
  kinds?: readonly string[];
  minPopulation?: number;
  populationAbove?: number;
  minEtp?: number;
  /** A condition that no fact we hold can settle, in words. */
  unless?: string;
  /** One of these is enough. */
  anyOf?: readonly DutyScope[];
}

/** A legal duty behind a measure. Only a text that was read with its threshold is `read`. */
export interface Duty {
  status: 'read' | 'to-check';
  text: string;
  /** Who is bound, in words. */
  threshold: string;
  due: string;
  source: string;
  readOn: string;
  scope: DutyScope;
}

/** `yes` shows « obligation légale », `to-check` shows « à vérifier », `no` shows nothing. */
export type DutyVerdict = 'yes' | 'no' | 'to-check';

/** Says whether the duty binds this collectivité; a missing fact never makes a duty. */
export function dutyVerdict(duty: Duty, facts: CollectiviteFacts): DutyVerdict {
  const verdict = scopeVerdict(duty.scope, facts);
  return verdict === 'yes' && duty.status === 'to-check' ? 'to-check' : verdict;
}

function scopeVerdict(scope: DutyScope, facts: CollectiviteFacts): DutyVerdict {
  const verdicts = conditions(scope, facts);
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('to-check') ? 'to-check' : 'yes';
}

function anyVerdict(scopes: readonly DutyScope[], facts: CollectiviteFacts): DutyVerdict {
  const verdicts = scopes.map((scope) => scopeVerdict(scope, facts));
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('to-check') ? 'to-check' : 'no';
}

function conditions(scope: DutyScope, facts: CollectiviteFacts): DutyVerdict[] {
  const { kinds, minPopulation, populationAbove, minEtp, unless, anyOf } = scope;
  return [
    kinds === undefined || kinds.includes(facts.kind) ? 'yes' : 'no',
    minPopulation === undefined ? 'yes' : compare(facts.population, (n) => n >= minPopulation),
    populationAbove === undefined ? 'yes' : compare(facts.population, (n) => n > populationAbove),
    minEtp === undefined ? 'yes' : compare(facts.etp, (n) => n >= minEtp),
    unless === undefined ? 'yes' : 'to-check',
    anyOf === undefined ? 'yes' : anyVerdict(anyOf, facts),
  ];
}

function compare(value: number | undefined, holds: (value: number) => boolean): DutyVerdict {
  if (value === undefined) return 'to-check';
  return holds(value) ? 'yes' : 'no';
}
