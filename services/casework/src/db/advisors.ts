import { can, type StaffRole } from '@osinum/kernel';
import { dayOf } from '../domain/day.ts';
import type { Advisor, Absence } from '../domain/eligibility.ts';
import type { Tx } from './client.ts';

interface AdvisorRow {
  person_id: string;
  roles: StaffRole[];
  departements: string[];
  capacity: number;
  absences: { from?: string; to?: string; relay?: string }[];
  open_cases: number;
}

const select = `
  SELECT staff.person_id::text, staff.roles, staff.departements, staff.capacity, staff.absences,
    (SELECT count(*)::int FROM accompagnement WHERE accompagnement.instance_id = staff.instance_id
       AND accompagnement.assignee_id = staff.person_id AND status IN ('en-cours', 'en-pause')) AS open_cases
  FROM access.staff
  WHERE staff.instance_id = $1::uuid AND NOT staff.ended`;

/** Those who may take cases of an instance, with their load. */
export async function listAdvisors(tx: Tx, instanceId: string): Promise<Advisor[]> {
  const rows = await tx.$queryRawUnsafe<AdvisorRow[]>(`${select} ORDER BY staff.person_id`, instanceId);
  return rows.filter((row) => can(row.roles, 'case:claim')).map(advisorOf);
}

/** One advisor, held until the end of the transaction: two claims at once do not pass the capacity together. */
export async function lockAdvisor(tx: Tx, instanceId: string, personId: string): Promise<Advisor | undefined> {
  await tx.$executeRawUnsafe(
    'SELECT 1 FROM access.staff WHERE instance_id = $1::uuid AND person_id = $2::uuid FOR UPDATE',
    instanceId,
    personId,
  );
  const rows = await tx.$queryRawUnsafe<AdvisorRow[]>(`${select} AND staff.person_id = $2::uuid`, instanceId, personId);
  return rows[0] && advisorOf(rows[0]);
}

/** True when identity has said that this person no longer belongs to the staff of the instance. */
export async function hasLeft(tx: Tx, instanceId: string, personId: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    'SELECT 1 FROM access.staff WHERE instance_id = $1::uuid AND person_id = $2::uuid AND ended',
    instanceId,
    personId,
  );
  return rows.length > 0;
}

/** The last colleague this person named as relay, who takes over what nobody else can. */
export async function lastRelayOf(tx: Tx, instanceId: string, personId: string): Promise<string | undefined> {
  const rows = await tx.$queryRawUnsafe<{ relay: string }[]>(
    `SELECT absence->>'relay' AS relay FROM access.staff, jsonb_array_elements(absences) AS absence
     WHERE instance_id = $1::uuid AND person_id = $2::uuid AND absence ? 'relay' ORDER BY absence->>'from' DESC LIMIT 1`,
    instanceId,
    personId,
  );
  return rows[0]?.relay;
}

function advisorOf(row: AdvisorRow): Advisor {
  return {
    personId: row.person_id,
    departements: row.departements,
    capacity: row.capacity,
    openCases: row.open_cases,
    absences: row.absences.map(absenceOf),
  };
}

function absenceOf({ from, to, relay }: AdvisorRow['absences'][number]): Absence {
  return {
    from: from ? dayOf(new Date(from)) : '0000-01-01',
    to: to ? dayOf(new Date(to)) : '9999-12-31',
    relayPersonId: relay,
  };
}
