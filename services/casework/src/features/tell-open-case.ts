import { newId } from '@osinum/kernel';
import { lockOpenCase } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import { insertEarlyEntry, lockTimelineOf } from '../db/early-entries.ts';
import { tell, type CaseOwner } from './open-case.ts';

/** What other services tell, and whether the collectivité reads it. */
export interface News {
  text: string;
  at: Date;
  shared: boolean;
}

/**
 * A line in the timeline of the open case. News of one completion travel on several topics: the mail may be told before
 * the diagnostic that opens the case. Such a line is kept aside for it.
 */
export async function tellOpenCase(tx: Tx, owner: CaseOwner, { text, at, shared }: News): Promise<void> {
  await lockTimelineOf(tx, owner);
  const row = await lockOpenCase(tx, owner.instanceId, owner.collectiviteId);
  if (row) await tell(tx, row, text, at, shared);
  else await insertEarlyEntry(tx, owner, { id: newId(), text, at, shared });
}
