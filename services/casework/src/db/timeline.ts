import type { timelineEntry } from '@osinum/contracts';
import type { z } from 'zod';
import type { Tx } from './client.ts';
import type { TimelineEntry } from './generated/client.ts';

type View = z.infer<typeof timelineEntry>;

export interface NewEntry {
  id: string;
  kind: View['kind'];
  shared: boolean;
  at: Date;
  authorId?: string | undefined;
  authorSide: View['authorSide'];
  text: string;
}

/** The case an entry belongs to. */
export interface EntryOwner {
  instanceId: string;
  collectiviteId: string;
  id: string;
}

const LONGEST_PAGE = 200;

export async function insertEntry(tx: Tx, owner: EntryOwner, entry: NewEntry): Promise<void> {
  const { instanceId, collectiviteId, id: caseId } = owner;
  // createMany writes without reading back: a collectivité may add its message and see only what is shared.
  await tx.timelineEntry.createMany({
    data: [{ ...entry, authorId: entry.authorId ?? null, instanceId, collectiviteId, caseId }],
  });
}

/** The latest entries of a case, newest first. */
export async function listEntries(tx: Tx, owner: EntryOwner, sharedOnly: boolean): Promise<View[]> {
  const rows = await tx.timelineEntry.findMany({
    where: { instanceId: owner.instanceId, caseId: owner.id, ...(sharedOnly ? { shared: true } : {}) },
    orderBy: [{ at: 'desc' }, { position: 'desc' }],
    take: LONGEST_PAGE,
  });
  return rows.map(viewOf);
}

function viewOf(row: TimelineEntry): View {
  return {
    id: row.id,
    kind: row.kind as View['kind'],
    shared: row.shared,
    at: row.at.toISOString(),
    ...(row.authorId ? { authorId: row.authorId } : {}),
    authorSide: row.authorSide as View['authorSide'],
    text: row.text,
  };
}
