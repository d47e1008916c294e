import { measure, type Clock } from '@osinum/kernel';
import type { IncomingRecord } from '../bus/event-bus.ts';
import type { AnyEventType } from '../envelope/event-meta.ts';
import type { Outcome } from '../failures/attempt.ts';

/** Keeps how long the handling of some events took, and how long after what happened their effect is there. */
export async function measuredHandling(
  clock: Clock,
  { type: event }: AnyEventType,
  records: readonly Pick<IncomingRecord, 'headers'>[],
  handle: () => Promise<Outcome>,
): Promise<Outcome> {
  const start = performance.now();
  const outcome = await handle();
  measure('osinum_event_handling_seconds', { event, outcome: outcome.done ? 'ok' : 'failed' }, (performance.now() - start) / 1000);
  if (outcome.done) for (const { headers } of records) measureDelay(clock, event, headers['occurred-at']);
  return outcome;
}

function measureDelay(clock: Clock, event: string, occurredAt: string | undefined): void {
  const seconds = (clock.now().getTime() - Date.parse(occurredAt ?? '')) / 1000;
  if (!Number.isNaN(seconds)) measure('osinum_event_delay_seconds', { event }, Math.max(0, seconds));
}
