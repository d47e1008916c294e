import { createHash } from 'node:crypto';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { events, type catalogueEvents } from '@osinum/contracts';
import { appendEvent } from '@osinum/messaging';
import { unowned } from '@osinum/tenancy';
import type { CatalogueDb, Tx } from '../../db/client.ts';
import { saveEntry } from '../../db/entries.ts';
import { principlesOf } from '../../domain/principles.ts';
import type { Tool } from '../../domain/tool.ts';

/** Publishes the sheets that are new or have changed; gives back their slugs. Publishing again changes nothing. */
export function publishEntries(db: CatalogueDb, tools: readonly Tool[], now: Date): Promise<string[]> {
  return db.withTenant(unowned, async (tx) => {
    const published: string[] = [];
    for (const tool of tools) if (await publishEntry(tx, tool, now)) published.push(tool.slug);
    return published;
  });
}

async function publishEntry(tx: Tx, tool: Tool, now: Date): Promise<boolean> {
  const digest = createHash('sha256').update(JSON.stringify(tool)).digest('hex');
  const aggregateVersion = await saveEntry(tx, tool, digest, now);
  if (aggregateVersion === undefined) return false;
  await appendEvent(tx, events.EntryState, entryState(tool), {
    key: tool.slug,
    occurredAt: now,
    aggregateVersion,
    actor: 'catalogue',
  });
  return true;
}

/** What the other services learn of a tool. */
export function entryState(tool: Tool): MessageInitShape<typeof catalogueEvents.EntryStateSchema> {
  const { slug, name, summary, needs } = tool;
  return { slug, name, summary, needs: [...needs], freeSoftware: principlesOf(tool).libre.verdict === 'yes' };
}
