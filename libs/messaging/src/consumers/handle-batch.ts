import type { IncomingBatch, IncomingRecord } from '../bus/event-bus.ts';
import { PoisonError } from './poison-error.ts';
import { bury, handleFact } from './handle-fact.ts';
import { handleStates } from './handle-states.ts';
import type { GroupContext } from './group-context.ts';

const statesAtOnce = 100;

/** Handles the records of one partition in order. Types that no handler asked for are passed over. */
export async function handleBatch(context: GroupContext, batch: IncomingBatch): Promise<void> {
  for (const records of portions(context, batch.records)) {
    if (!batch.active()) return;
    await handlePortion(context, records, () => batch.heartbeat());
    const last = records.at(-1);
    if (last) await batch.done(last);
    await batch.heartbeat();
  }
}

async function handlePortion(context: GroupContext, records: readonly IncomingRecord[], heartbeat: () => Promise<void>): Promise<void> {
  const [record] = records;
  if (!record) return;
  const type = record.headers['type'];
  if (!type) return bury(context, record, { error: new PoisonError('the header type is missing'), attempts: 1 });
  const consumer = context.registry.find(record.topic, type);
  if (consumer?.event.kind === 'state') return handleStates(context, records, heartbeat);
  if (consumer) await handleFact(context, consumer, record, heartbeat);
}

/** Runs of states go together; anything else alone. */
export function portions(context: Pick<GroupContext, 'registry'>, records: readonly IncomingRecord[]): IncomingRecord[][] {
  const isState = ({ topic, headers }: IncomingRecord) => context.registry.find(topic, headers['type'] ?? '')?.event.kind === 'state';
  const result: IncomingRecord[][] = [];
  let run: IncomingRecord[] | undefined;
  for (const record of records) {
    if (!isState(record)) {
      run = undefined;
      result.push([record]);
    } else if (run && run.length < statesAtOnce) {
      run.push(record);
    } else {
      result.push((run = [record]));
    }
  }
  return result;
}
