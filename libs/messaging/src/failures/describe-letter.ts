import type { IncomingRecord } from '../bus/event-bus.ts';
import { maxPayloadBytes } from '../envelope/payload.ts';
import type { DeadLetter } from './dead-letters.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What can be said of a record that may be unreadable: nothing here may throw. */
export function describeLetter({ headers }: IncomingRecord) {
  const asUuid = (text: string | undefined) => (text && uuid.test(text) ? text : null);
  const occurredAt = headers['occurred-at'];
  return {
    type: headers['type'] ?? null,
    instanceId: asUuid(headers['instance-id']),
    collectiviteId: asUuid(headers['collectivite-id']),
    occurredAt: occurredAt && !Number.isNaN(Date.parse(occurredAt)) ? new Date(occurredAt).toISOString() : null,
  };
}

/** What the dead-letter topic says; without the content where that would be too large to publish. */
export function letterPayload({ group, reason, attempts, record }: DeadLetter): string {
  const { topic, partition, offset, headers, value } = record;
  const facts = { group, reason, attempts, topic, partition, offset, headers };
  const whole = JSON.stringify({ ...facts, ...contentOf(value) });
  return Buffer.byteLength(whole) > maxPayloadBytes ? JSON.stringify({ ...facts, tooLarge: true }) : whole;
}

/** The value as JSON where it is, else in base64: PostgreSQL refuses text that is not UTF-8 or holds a zero. */
function contentOf(value: Buffer | null): { value: unknown } | { base64: string } {
  if (!value) return { value: null };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(value);
    if (!text.includes('\u0000') && !text.includes('\\u0000')) return { value: JSON.parse(text) };
  } catch {
    // Not readable: shown as it is.
  }
  return { base64: value.toString('base64') };
}
