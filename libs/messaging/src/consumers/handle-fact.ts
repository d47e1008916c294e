import { follow } from '@osinum/kernel';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { attempt } from '../failures/attempt.ts';
import { applyEvent } from './apply-event.ts';
import type { Consumer } from './consumer.ts';
import { openKey, type GroupContext } from './group-context.ts';
import { measuredHandling } from '../telemetry/measure-handling.ts';
import { processingOf } from '../telemetry/event-operations.ts';
import { readEvent } from './read-event.ts';

/** Applies a fact, or parks it behind an open dead letter of its key, or makes a dead letter of it. */
export async function handleFact(context: GroupContext, consumer: Consumer, record: IncomingRecord, heartbeat: () => Promise<void>): Promise<void> {
  const { group, clock, pausesMs } = context;
  await follow(processingOf(group, consumer.event, record), async (inHand) => {
    if (await parked(context, record)) return inHand.note({ 'osinum.event.outcome': 'parked' });
    const apply = () => applyEvent(context, consumer, readEvent(consumer, record));
    const outcome = await measuredHandling(clock, consumer.event, [record], () => attempt(apply, { pausesMs, heartbeat }));
    if (outcome.done) return;
    inHand.fail(outcome.error);
    await bury(context, record, outcome);
  });
}

async function parked(context: GroupContext, record: IncomingRecord): Promise<boolean> {
  const { topic, key } = record;
  if (!key || !context.openKeys.has(openKey(topic, key))) return false;
  if (await context.failures.park(record)) {
    context.logger.info({ topic, key, eventId: record.headers['id'] }, 'event parked behind an open dead letter');
    return true;
  }
  context.openKeys.delete(openKey(topic, key));
  return false;
}

/** Makes a dead letter of a record that failed; the events of other keys go on. */
export async function bury(context: GroupContext, record: IncomingRecord, failure: { error: Error; attempts: number }): Promise<void> {
  // If the database is not there, this throws and the process ends: the event is not to blame.
  await context.failures.bury(record, failure);
  const { topic, key, headers } = record;
  const consumer = context.registry.find(topic, headers['type'] ?? '');
  if (key && consumer?.event.kind !== 'state') context.openKeys.add(openKey(topic, key));
  context.logger.error({ err: failure.error, topic, key, eventId: headers['id'], type: headers['type'] }, 'event moved to the dead letters');
}
