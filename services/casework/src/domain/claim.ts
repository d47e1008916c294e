import { conflict, type DomainError } from '@osinum/kernel';
import type { Day } from './day.ts';
import { ineligibilityOf, type Advisor } from './eligibility.ts';
import { refusalOf, type CaseFacts } from './transitions.ts';

/** The case someone wants to take, read under its row lock. */
export interface ClaimableCase extends CaseFacts {
  departement?: string | undefined;
}

export type ClaimDecision =
  | { kind: 'claim' }
  /** The same person clicked twice: the first click counted, nothing more to do. */
  | { kind: 'already-yours' }
  | { kind: 'refused'; error: DomainError };

/** Whether this advisor may take this case now. The caller holds the row lock, so that one click wins. */
export function decideClaim(claimable: ClaimableCase, advisor: Advisor, today: Day): ClaimDecision {
  if (claimable.status !== 'clos' && claimable.assigneeId !== undefined) {
    if (claimable.assigneeId === advisor.personId) return { kind: 'already-yours' };
    return refused(conflict('case-already-taken', 'Cet accompagnement vient d’être pris par une autre personne.'));
  }
  const ineligible = ineligibilityOf(advisor, claimable.departement, today);
  if (ineligible) return refused(conflict(`advisor-${ineligible.reason}`, ineligible.message));
  const refusal = refusalOf('claim', claimable, { actingFor: [advisor.personId], supervises: false });
  return refusal ? refused(refusal) : { kind: 'claim' };
}

function refused(error: DomainError): ClaimDecision {
  return { kind: 'refused', error };
}
