/** What was known of the collectivité on the day of its diagnostic. An unknown number is absent, never 0. */
export interface CollectiviteFacts {
  kind: string;
  population?: number;
  /** Full-time equivalents. */
  etp?: number;
  agents?: number;
}

/** Large enough for the full questionnaire: our orders of cost, made for a small body, do not hold there. */
export function isLarger({ kind, population, agents }: CollectiviteFacts): boolean {
  if (kind === 'epci') return true;
  return kind === 'commune' ? (population ?? 0) >= 3500 : (agents ?? 0) >= 10;
}
