import { readFile } from 'node:fs/promises';

/** The templates of `libs/tenancy/sql`. */
export const rowSecurityTemplates = ['collectivite-owned', 'instance-owned', 'shared-with-collectivite', 'swept-by-system'] as const;
export type RowSecurityTemplate = (typeof rowSecurityTemplates)[number];

export interface RowSecurityNames {
  table: string;
  service: string;
  /** For `swept-by-system`: what the sweep may read. */
  columns?: readonly string[];
}

/** The text of a row-security template with its names filled in. */
export async function rowSecuritySql(template: RowSecurityTemplate, names: RowSecurityNames): Promise<string> {
  const text = await readFile(new URL(`../sql/${template}.sql`, import.meta.url), 'utf8');
  const columns = (names.columns ?? ['id']).join(', ');
  return text.replaceAll('{table}', names.table).replaceAll('{service}', names.service).replaceAll('{columns}', columns);
}
