import type { ResultsView } from '@osinum/contracts';

/** `compte-rendu-crisolles-2026-11-12.pdf`: letters every system and every header accepts. */
export function fileName(prefix: string, { collectivite, completedAt }: Pick<ResultsView, 'collectivite' | 'completedAt'>, extension: string): string {
  const place = collectivite.name.replaceAll('œ', 'oe').replaceAll('Œ', 'OE').normalize('NFD').replaceAll(/\p{M}/gu, '');
  const slug = place.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60).replaceAll(/^-|-$/g, '');
  return `${[prefix, slug, completedAt?.slice(0, 10)].filter(Boolean).join('-')}.${extension}`;
}
