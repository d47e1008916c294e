import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { events, identityEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { StaffRow } from '../db/staff.ts';
import { metaOf, type Cause } from './cause.ts';

const roles = {
  conseiller: identityEvents.StaffRole.CONSEILLER,
  operateur: identityEvents.StaffRole.OPERATEUR,
  administrateur: identityEvents.StaffRole.ADMINISTRATEUR,
};

/** The message, from the row. */
export function staffState(row: StaffRow): MessageInitShape<typeof identityEvents.StaffStateSchema> {
  return {
    personId: row.personId,
    instanceId: row.instanceId,
    roles: row.roles.map((role) => roles[role]),
    departements: row.departements,
    capacity: row.capacity,
    ...(row.endedAt && { to: timestampFromDate(row.endedAt) }),
  };
}

export async function publishStaff(tx: Tx, row: StaffRow, cause: Cause): Promise<void> {
  const meta = { ...metaOf(`${row.instanceId}:${row.personId}`, row.version, cause), instanceId: row.instanceId };
  await appendEvent(tx, events.StaffState, staffState(row), meta);
}
