import { NBSP, notFound } from '@osinum/kernel';
import { unowned } from '@osinum/tenancy';
import type { catalogueApi, InputOf, ResponseOf } from '@osinum/contracts';
import { principleDefinitions } from '../../data/principles.ts';
import type { CatalogueDb } from '../../db/client.ts';
import { findEntry, type Entry } from '../../db/entries.ts';
import { factLines, originOf } from '../../domain/present-facts.ts';
import { principlesOf } from '../../domain/principles.ts';
import type { Tool } from '../../domain/tool.ts';
import { toolSummary } from '../list-tools/tool-summary.ts';

type Route = typeof catalogueApi.getTool;

/** One tool with its facts, each with its source, the missing ones included. */
export async function getTool(db: CatalogueDb, { params }: InputOf<Route>): Promise<ResponseOf<Route>> {
  const entry = await db.withTenant(unowned, (tx) => findEntry(tx, params.slug));
  if (!entry) throw notFound('tool-unknown', 'Cet outil n’est pas, ou plus, dans le catalogue.');
  return sheetOf(entry);
}

function sheetOf({ tool, updatedAt }: Entry): ResponseOf<Route> {
  const { description, facts } = tool;
  return {
    ...toolSummary(tool),
    description,
    principles: principlesIn(tool),
    limits: tool.limits.map((limit) => `${limit.value} (Source${NBSP}: ${originOf(limit).source}.)`),
    facts: factLines(facts),
    ...(facts.website ? { website: facts.website.value } : {}),
    ...(facts.repository ? { repository: facts.repository.value } : {}),
    updatedAt: updatedAt.toISOString(),
  };
}

function principlesIn(tool: Tool): ResponseOf<Route>['principles'] {
  const readings = principlesOf(tool);
  return principleDefinitions.map(({ code, label, definition }) => ({ code, label, definition, ...readings[code] }));
}
