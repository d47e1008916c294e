import { conflict, forbidden, type DomainError } from '@osinum/kernel';
import type { CaseFacts } from './transitions.ts';

/**
 * Why this person may not work on an accompagnement (tasks, messages to the collectivité), or undefined.
 * `actingFor` lists the person and the absent colleagues whose relay they are.
 */
export function workRefusal(facts: CaseFacts, actingFor: readonly string[]): DomainError | undefined {
  if (facts.status === 'clos') return conflict('case-closed', 'Cet accompagnement est clos.');
  if (facts.assigneeId === undefined) {
    return conflict('case-not-claimed', 'Prenez d’abord cet accompagnement en charge.');
  }
  return actingFor.includes(facts.assigneeId)
    ? undefined
    : forbidden('case-followed-by-another', 'Cet accompagnement est suivi par une autre personne.');
}
