import { NBSP } from '@osinum/kernel';
import type { FactSource } from './fact.ts';

/** A source as a person reads it: what was read, and its date when it has one. */
export function sourceLabel(source: FactSource): string {
  return source.date === undefined ? nameOf(source) : `${nameOf(source)}, ${dateLabel(source.date)}`;
}

function nameOf({ kind, ref }: FactSource): string {
  if (kind === 'page') return new URL(ref).hostname.replace(/^www\./, '');
  if (kind === 'document') return ref;
  const [repository, path] = splitRepository(ref);
  return path === undefined ? `dépôt ${repository}` : `dépôt ${repository}, ${path}`;
}

/** The address of a source, when it has one. */
export function sourceUrl({ kind, ref }: FactSource): string | undefined {
  if (kind === 'document') return undefined;
  if (kind === 'page') return ref;
  const [repository, path] = splitRepository(ref);
  return `https://github.com/${repository}${path === undefined || path.startsWith('version') ? '' : `/blob/HEAD/${path}`}`;
}

function splitRepository(ref: string): [repository: string, path: string | undefined] {
  const tag = /^(\S+) \(tag (.+)\)$/.exec(ref);
  if (tag) return [tag[1] ?? ref, `version${NBSP}${tag[2]}`];
  const [repository, ...path] = ref.split(':');
  return [repository ?? ref, path.length > 0 ? path.join(':') : undefined];
}

const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** « 21 août 2026 », « août 2026 » or « 2026 », as precisely as the source says. */
export function dateLabel(date: string): string {
  const parts = date.split('-').length;
  if (parts === 1) return date;
  return (parts === 2 ? monthFormat : dayFormat).format(new Date(`${date}${parts === 2 ? '-01' : ''}T00:00:00Z`)).replace(/^1 /, '1er ');
}
