export const collectiviteKinds = ['commune', 'epci', 'syndicat', 'autre'] as const;
export type CollectiviteKind = (typeof collectiviteKinds)[number];

/** What is known of the collectivité on the day it answers. An unknown number is absent, never 0. */
export interface CollectiviteFacts {
  readonly kind: CollectiviteKind;
  readonly departement?: string;
  readonly population?: number;
  readonly agents?: number;
  /** Agents in full-time equivalents. */
  readonly etp?: number;
  readonly elus?: number;
}

export const numberFacts = ['population', 'agents', 'etp', 'elus'] as const;
export type NumberFact = (typeof numberFacts)[number];

/** The facts of the directory, corrected by those the collectivité gave itself. */
export function correctedFacts(
  facts: CollectiviteFacts,
  given: Readonly<Record<string, number>> | undefined,
): CollectiviteFacts {
  if (given === undefined) return facts;
  const corrected = numberFacts.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]);
  return { ...facts, ...Object.fromEntries(corrected) };
}
