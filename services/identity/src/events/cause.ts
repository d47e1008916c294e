import type { EventMeta } from '@osinum/messaging';

/** When it happened and by whom. */
export interface Cause {
  at: Date;
  actor?: string | undefined;
}

/** The part of the envelope that every state shares. */
export function metaOf(key: string, version: bigint, { at, actor }: Cause): EventMeta {
  return { key, aggregateVersion: Number(version), occurredAt: at, ...(actor && { actor }) };
}
