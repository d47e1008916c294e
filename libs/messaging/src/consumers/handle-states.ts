import { follow } from '@osinum/kernel';
import type { IncomingRecord } from '../bus/event-bus.ts';
import { attempt } from '../failures/attempt.ts';
import { batchProcessingOf, processingOf } from '../telemetry/event-operations.ts';
import { measuredHandling } from '../telemetry/measure-handling.ts';
import type { Received } from '../envelope/event-meta.ts';
import { applyEvent } from './apply-event.ts';
import type { Consumer } from './consumer.ts';
import type { GroupContext } from './group-context.ts';
import { bury } from './handle-fact.ts';
import { readEvent } from './read-event.ts';

interface State {
  record: IncomingRecord;
  consumer: Consumer;
  event: Received;
}

/** Applies the newest state of each key in one transaction; if that fails, each alone, to find the one to blame. */
export async function handleStates(context: GroupContext, records: readonly IncomingRecord[], heartbeat: () => Promise<void>): Promise<void> {
  const states = newestByKey(await readable(context, records));
  const [first] = states;
  if (!first) return;
  const { group, clock } = context;
  const newest = states.map(({ record }) => record);
  await follow(batchProcessingOf(group, first.consumer.event, newest), async () => {
    const together = () => attempt(() => applyTogether(context, states), { pausesMs: [], heartbeat });
    const whole = await measuredHandling(clock, first.consumer.event, newest, together);
    if (whole.done) return;
    await heartbeat();
    for (const state of states) {
      await handleAlone(context, state, heartbeat);
      await heartbeat();
    }
  });
}

async function handleAlone(context: GroupContext, { consumer, event, record }: State, heartbeat: () => Promise<void>): Promise<void> {
  const { group, clock, pausesMs } = context;
  await follow(processingOf(group, consumer.event, record), async (inHand) => {
    const apply = () => applyEvent(context, consumer, event);
    const alone = await measuredHandling(clock, consumer.event, [record], () => attempt(apply, { pausesMs, heartbeat }));
    if (alone.done) return;
    inHand.fail(alone.error);
    await bury(context, record, alone);
  });
}

async function readable(context: GroupContext, records: readonly IncomingRecord[]): Promise<State[]> {
  const states: State[] = [];
  for (const record of records) {
    const consumer = context.registry.find(record.topic, record.headers['type'] ?? '');
    if (!consumer) continue;
    try {
      states.push({ record, consumer, event: readEvent(consumer, record) });
    } catch (error) {
      await bury(context, record, { error: error as Error, attempts: 1 });
    }
  }
  return states;
}

/** The newest state of each key and type, in order of arrival. */
export function newestByKey<T extends { event: Pick<Received, 'type' | 'key' | 'aggregateVersion'> }>(states: readonly T[]): T[] {
  const newest = new Map<string, T>();
  for (const state of states) {
    const name = `${state.event.type} ${state.event.key}`;
    const known = newest.get(name);
    if (!known || version(state) > version(known)) newest.set(name, state);
  }
  return states.filter((state) => newest.get(`${state.event.type} ${state.event.key}`) === state);
}

const version = ({ event }: { event: Pick<Received, 'aggregateVersion'> }): number => event.aggregateVersion ?? -1;

async function applyTogether(context: GroupContext, states: readonly State[]): Promise<void> {
  await context.database.withTenants(
    states.map(({ consumer, event }) => ({
      scope: consumer.scope(event),
      work: (tx) => consumer.apply(tx, event, context.deps),
    })),
  );
}
