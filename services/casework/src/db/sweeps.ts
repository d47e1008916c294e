import type { SystemDatabase } from '@osinum/tenancy';
import type { Day } from '../domain/day.ts';

/** An item that a sweep found, to be handled under its own instance. */
export interface SweptTask {
  instanceId: string;
  id: string;
}

/** A person who follows open cases of an instance. */
export interface SweptAssignee {
  instanceId: string;
  personId: string;
}

const BATCH = 200;

/** Ids of tasks that are due and were not announced, read under the system role. */
export function findDueTasks(system: SystemDatabase, today: Day): Promise<SweptTask[]> {
  return system.withSystem((tx) =>
    tx.$queryRawUnsafe<SweptTask[]>(
      `SELECT instance_id AS "instanceId", id FROM task
       WHERE due_on <= $1::date AND announced_at IS NULL AND done_at IS NULL AND cancelled_at IS NULL
       ORDER BY due_on LIMIT ${BATCH}`,
      today,
    ),
  );
}

/** Everybody who follows an open case, read under the system role. */
export function findAssignees(system: SystemDatabase): Promise<SweptAssignee[]> {
  return system.withSystem((tx) =>
    tx.$queryRawUnsafe<SweptAssignee[]>(
      `SELECT DISTINCT instance_id AS "instanceId", assignee_id AS "personId" FROM accompagnement
       WHERE status IN ('en-cours', 'en-pause')`,
    ),
  );
}
