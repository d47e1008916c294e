import type { IncomingRecord } from '../bus/event-bus.ts';
import { attempt } from '../failures/attempt.ts';
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
  const whole = await attempt(() => applyTogether(context, states), { pausesMs: [], heartbeat });
  if (whole.done) return;
  for (const { consumer, event, record } of states) {
    const alone = await attempt(() => applyEvent(context, consumer, event), { pausesMs: context.pausesMs, heartbeat });
    if (!alone.done) await bury(context, record, alone);
  }
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
