import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { events, identityEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import type { Tx } from '../db/client.ts';
import type { MembershipRow } from '../db/memberships.ts';
import { metaOf, type Cause } from './cause.ts';

const roles = { referent: identityEvents.MembershipRole.REFERENT, membre: identityEvents.MembershipRole.MEMBRE };
const statuses = {
  waiting: identityEvents.MembershipStatus.WAITING,
  active: identityEvents.MembershipStatus.ACTIVE,
  ended: identityEvents.MembershipStatus.ENDED,
};

/** The message, from the row and the collectivité's SIREN. */
export function membershipState(row: MembershipRow, siren: string): MessageInitShape<typeof identityEvents.MembershipStateSchema> {
  return {
    personId: row.personId,
    collectiviteId: row.collectiviteId,
    siren,
    role: roles[row.role],
    status: statuses[row.status],
    from: timestampFromDate(row.fromAt),
    ...(row.toAt && { to: timestampFromDate(row.toAt) }),
  };
}

export async function publishMembership(tx: Tx, row: MembershipRow, siren: string, cause: Cause): Promise<void> {
  const meta = metaOf(`${row.collectiviteId}:${row.personId}`, row.version, cause);
  await appendEvent(tx, events.MembershipState, membershipState(row, siren), { ...meta, collectiviteId: row.collectiviteId });
}
