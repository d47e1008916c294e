import { unowned } from '@osinum/tenancy';
import type { catalogueApi, InputOf, ResponseOf } from '@osinum/contracts';
import { needs } from '../../data/needs.ts';
import type { CatalogueDb } from '../../db/client.ts';
import { listEntries } from '../../db/entries.ts';
import { searchTools } from '../../domain/search-tools.ts';
import { toolSummary } from './tool-summary.ts';

type Route = typeof catalogueApi.listTools;

/** The tools that meet a need and hold the words asked for, the closest first. */
export async function listTools(db: CatalogueDb, { query }: InputOf<Route>): Promise<ResponseOf<Route>> {
  const entries = await db.withTenant(unowned, listEntries);
  const found = searchTools(entries.map(({ tool }) => tool), needs, { need: query.need, text: query.q });
  return { tools: found.map(toolSummary) };
}
