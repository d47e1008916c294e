import { follow } from '@osinum/kernel';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { applyEvent } from '../consumers/apply-event.ts';
import type { GroupContext } from '../consumers/group-context.ts';
import { PoisonError } from '../consumers/poison-error.ts';
import { readEvent } from '../consumers/read-event.ts';
import { processingOf } from '../telemetry/event-operations.ts';
import { attempt, type Outcome } from './attempt.ts';
import type { DeadLetter } from './dead-letters.ts';
import { eventIdOf } from './event-id-of.ts';

/**
 * Applies the dead letters whose replay was asked for, each followed by what is parked behind it, in order: one process at
 * a time for a key. The inbox makes it harmless to run again.
 */
export async function drainRequested(context: GroupContext): Promise<void> {
  for (const letter of await context.failures.requested()) {
    await context.failures.replayAlone(letter, () => drain(context, letter));
  }
}

async function drain(context: GroupContext, letter: DeadLetter): Promise<void> {
  const { topic, key } = letter.record;
  const first = await applyOnce(context, letter.record);
  if (!first.done) {
    context.logger.warn({ err: first.error, topic, key, eventId: letter.eventId }, 'replay failed: the dead letter stays open');
    return context.failures.failedAgain(letter, first.error);
  }
  while (!(await context.failures.close(letter))) {
    const next = await context.failures.nextParked(letter);
    if (!next) return;
    const outcome = await applyOnce(context, next);
    if (!outcome.done) return context.failures.buryParked(letter, next, outcome);
    await context.failures.unpark(next);
  }
  context.logger.info({ topic, key, eventId: letter.eventId }, 'dead letter replayed and closed');
}

/** One try; an event already in the inbox, applied or discarded, counts as done. */
async function applyOnce(context: GroupContext, record: IncomingRecord): Promise<Outcome> {
  const work = async () => {
    if (await context.failures.applied(eventIdOf(record))) return;
    const consumer = context.registry.find(record.topic, record.headers['type'] ?? '');
    if (!consumer) throw new PoisonError(`nothing here handles ${record.headers['type'] ?? 'an event without type'} of ${record.topic}`);
    await follow(processingOf(context.group, consumer.event, record), () => applyEvent(context, consumer, readEvent(consumer, record)));
  };
  return attempt(work, { pausesMs: [], heartbeat: async () => {} });
}
