import { events } from '@osinum/contracts';
import { consumeState } from '@osinum/messaging';
import { unowned } from '@osinum/tenancy';
import { upsertToolEntry } from '../db/catalogue-entries.ts';

/** A tool of the catalogue is new or has changed: actions name it. */
export const onEntryState = consumeState(events.EntryState, {
  scope: () => unowned,
  apply: (tx, { message, aggregateVersion }) =>
    upsertToolEntry(tx, { slug: message.slug, name: message.name, needs: [...message.needs] }, aggregateVersion ?? 0),
});
