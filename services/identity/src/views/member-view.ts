import type { membership } from '@osinum/contracts';
import type { z } from 'zod';
import type { MemberRow } from '../db/memberships.ts';

/** A member as pages and other services read it. */
export function memberView({ personId, role, status, fromAt, person }: MemberRow): z.infer<typeof membership> {
  return { personId, name: person.name, email: person.email ?? '', role, status, since: fromAt.toISOString() };
}
