import type { catalogueApi, ResponseOf } from '@osinum/contracts';
import { formatDate, plural } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';

type Summary = ResponseOf<typeof catalogueApi.listTools>['tools'][number];
type Need = ResponseOf<typeof catalogueApi.listNeeds>['needs'][number];
type Sheet = ResponseOf<typeof catalogueApi.getTool>;

const verdicts: Record<Sheet['principles'][number]['verdict'], { tone: string; icon?: string; label: string }> = {
  yes: { tone: 'ok', icon: 'done', label: 'Oui' },
  no: { tone: 'plain', label: 'Non' },
  'depends-on-host': { tone: 'warning', label: 'Selon l’hébergeur' },
  unknown: { tone: 'plain', label: 'Non renseigné' },
};

interface Query {
  need?: string;
  q?: string;
}

/** As many as keep a page light. */
const PAGE_SIZE = 15;

/** Tools, all or by need and words. */
export function cataloguePage(tools: readonly Summary[], needs: readonly Need[], query: Query, wanted: number): Page {
  const chosen = needs.find(({ code }) => code === query.need);
  const last = Math.max(1, Math.ceil(tools.length / PAGE_SIZE));
  const page = Number.isInteger(wanted) ? Math.min(last, Math.max(1, wanted)) : 1;
  return {
    template: 'catalogue/list',
    title: chosen?.label ?? 'Catalogue',
    section: 'catalogue',
    model: {
      title: chosen?.label ?? 'Des outils, leurs sources et leurs limites',
      count: plural(tools.length, 'outil'),
      search: { name: 'q', label: 'Un besoin ou un outil', type: 'search', width: 'l', value: query.q ?? '' },
      need: query.need ?? '',
      filtered: query.need !== undefined || query.q !== undefined,
      needs: needs.map(({ code, label, count }) => ({ href: `/catalogue?besoin=${encodeURIComponent(code)}`, label, count, current: code === query.need })),
      pages: last > 1 ? pagesModel(query, page, last) : undefined,
      tools: tools.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ slug, name, summary, kind, licence, free, needs: met }) => ({
        href: `/catalogue/${slug}`,
        name,
        initial: name.slice(0, 1).toUpperCase(),
        summary,
        tags: [{ label: kind }, ...(free ? [{ label: 'Libre' }] : []), ...(licence ? [{ label: licence }] : [])],
        meets: met.map(({ label }) => label).join(', '),
      })),
    },
  };
}

function pagesModel({ need, q }: Query, page: number, last: number): object {
  const to = (number: number) => `/catalogue?${new URLSearchParams({ ...(need && { besoin: need }), ...(q && { q }), page: String(number) })}`;
  return { text: `Page ${page} sur ${last}`, ...(page > 1 && { previous: to(page - 1) }), ...(page < last && { next: to(page + 1) }) };
}

/** One tool: what it does, what it does not, and where each fact comes from. */
export function toolPage(tool: Sheet): Page {
  return {
    template: 'catalogue/tool',
    title: tool.name,
    section: 'catalogue',
    model: {
      name: tool.name,
      summary: tool.summary,
      description: tool.description,
      website: tool.website,
      repository: tool.repository,
      updated: formatDate(new Date(tool.updatedAt)),
      needs: tool.needs.map(({ code, label }) => ({ href: `/catalogue?besoin=${encodeURIComponent(code)}`, label })),
      principles: tool.principles.map(({ label, definition, verdict, because }) => ({ label, definition, because, tag: verdicts[verdict] })),
      limits: tool.limits,
      facts: tool.facts.map(({ label, value, source, sourceUrl, readOn }) => ({
        label,
        value: value ?? 'Non renseigné',
        source,
        sourceUrl,
        read: readOn ? `lu le ${formatDate(new Date(readOn))}` : '',
      })),
    },
  };
}
