import type { CollectiviteFacts, CollectiviteKind } from '../collectivite-facts.ts';

/** Collectivités that look at themselves beside one another: of the same kind, and of a like size where it matters. */
export interface Cohort {
  readonly code: string;
  readonly kinds: readonly CollectiviteKind[];
  /** Inhabitants, from the first to under the second; any number, even unknown, when both are absent. */
  readonly population?: { readonly from: number; readonly below: number };
  /** As a sentence names several of them: « communes de moins de 500 habitants ». */
  readonly title: string;
}

/** The cohort of a collectivité; none when its size is not known and decides. */
export function cohortOf(cohorts: readonly Cohort[], { kind, population: inhabitants }: CollectiviteFacts): Cohort | undefined {
  return cohorts.find(({ kinds, population }) => kinds.includes(kind) && (population === undefined || isWithin(inhabitants, population)));
}

function isWithin(inhabitants: number | undefined, { from, below }: NonNullable<Cohort['population']>): boolean {
  return inhabitants !== undefined && inhabitants >= from && inhabitants < below;
}
