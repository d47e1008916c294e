import type { CaseOwner } from '../features/open-case.ts';
import type { Tx } from './client.ts';
import type { NewEntry } from './timeline.ts';

/** A line of a timeline that has no case yet. */
export type EarlyEntry = Pick<NewEntry, 'id' | 'shared' | 'at' | 'text'>;

/** Until the end of the transaction nobody else opens a case for this collectivité, nor keeps a line aside for one. */
export async function lockTimelineOf(tx: Tx, { instanceId, collectiviteId }: CaseOwner): Promise<void> {
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `timeline ${instanceId} ${collectiviteId}`);
}

/** Keeps a line aside for the case to come. */
export async function insertEarlyEntry(tx: Tx, { instanceId, collectiviteId }: CaseOwner, { id, shared, at, text }: EarlyEntry): Promise<void> {
  await tx.earlyEntry.createMany({ data: [{ instanceId, collectiviteId, id, shared, at, text }] });
}

/** Takes the lines kept for a collectivité, oldest first. */
export async function takeEarlyEntries(tx: Tx, { instanceId, collectiviteId }: CaseOwner): Promise<EarlyEntry[]> {
  const where = { instanceId, collectiviteId };
  const entries = await tx.earlyEntry.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
  await tx.earlyEntry.deleteMany({ where });
  return entries;
}
