import { can, type Clock } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { listAdvisors } from '../db/advisors.ts';
import type { CaseworkDb, Tx } from '../db/client.ts';
import { actingFor } from '../domain/assignment.ts';
import { dayOf, type Day } from '../domain/day.ts';
import type { Advisor } from '../domain/eligibility.ts';
import type { Actor } from '../domain/transitions.ts';

/** What a feature works with. */
export interface CaseworkDeps {
  db: CaseworkDb;
  clock: Clock;
}

/** The staff member who reads or acts. */
export interface Reader {
  personId: string;
  actor: Actor;
  /** Absent for somebody who does not take cases. */
  advisor: Advisor | undefined;
  today: Day;
}

/** Who this staff member is today: for themselves, and for the absent colleagues whose relay they are. */
export async function readerOf(tx: Tx, staff: Staff, now: Date): Promise<Reader> {
  const today = dayOf(now);
  const team = { advisors: await listAdvisors(tx, staff.instanceId) };
  return {
    personId: staff.personId,
    actor: {
      actingFor: actingFor(team, staff.personId, today),
      supervises: can(staff.roles, 'instance:manage'),
    },
    advisor: team.advisors.find((advisor) => advisor.personId === staff.personId),
    today,
  };
}
