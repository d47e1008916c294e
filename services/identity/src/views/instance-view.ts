import type { Instance } from '@osinum/contracts';
import type { InstanceRow } from '../db/instances.ts';

/** An instance as pages and mails present it. */
export function instanceView({ id, code, name, tagline, host, contactEmail, senderName, senderAddress }: InstanceRow): Instance {
  return { id, code, name, tagline, host, contactEmail, senderName, senderAddress };
}
