import { CASES_A_PAGE, type caseworkApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { formatNumber, formatShortDate, NBSP, plural } from '@osinum/kernel';
import { caseStatusWords, priorityLevels } from '../case/case-words.ts';
import type { Page } from '../shell/page.ts';

export type Queue = ResponseOf<typeof caseworkApi.listCases>;
export type QueueQuery = InputOf<typeof caseworkApi.listCases>['query'];
type Row = Queue['rows'][number];

/** One view of the queue, as a table. */
export function queuePage(queue: Queue, query: QueueQuery, names: ReadonlyMap<string, string>): Page {
  const { rows, total, counters, load } = queue;
  const view = counters.find((counter) => counter.view === query.view);
  return {
    template: 'staff/queue',
    title: view?.label ?? 'File',
    section: query.view === 'mes-accompagnements' ? 'mes-accompagnements' : 'file',
    model: {
      title: view?.label ?? 'File',
      count: `${plural(total, 'accompagnement')}, par échéance. Délais en jours ouvrés.`,
      views: counters.map((counter) => ({
        href: `/file?vue=${counter.view}`,
        label: counter.label,
        count: counter.count,
        late: counter.view === 'en-retard' && counter.count > 0,
        current: counter.view === query.view,
      })),
      load: load.capacity > 0 ? loadModel(load) : undefined,
      view: query.view,
      search: { name: 'q', label: 'Chercher une collectivité', type: 'search', width: 'f', value: query.q ?? '' },
      empty: rows.length === 0 ? emptyModel(query) : undefined,
      table: { caption: view?.label ?? 'File', columns: columns.map((label) => ({ label })), rows: rows.map((row) => rowModel(row, names)) },
      pages: pagesModel(query, total),
    },
  };
}

const columns = ['Collectivité', 'Échéance', 'Prochaine action', 'Priorité', 'Sujet', 'État', 'Suivi par'];

function rowModel(row: Row, names: ReadonlyMap<string, string>): object {
  const { lateness, dueAt, priority } = row;
  return {
    tone: lateness?.tone === 'late' || lateness?.tone === 'today' ? lateness.tone : '',
    cells: [
      { text: row.collectiviteName, detail: sizeOf(row), href: `/accompagnements/${row.id}` },
      { kind: 'due', text: lateness?.label ?? 'Sans date', detail: dueAt ? formatShortDate(new Date(dueAt)) : '' },
      { kind: 'wide', text: row.nextAction ?? 'Rien de prévu' },
      { kind: 'wide', priority: { ...priorityLevels[priority], cause: row.priorityReasons.join(' · ') } },
      { kind: 'wide', text: row.subject },
      { tag: caseStatusWords[row.status] },
      followedBy(row, names),
    ],
  };
}

function sizeOf({ population, departement }: Row): string {
  return [population === undefined ? '' : `${formatNumber(population)}${NBSP}hab.`, departement ?? ''].filter(Boolean).join(' · ');
}

function followedBy({ id, mine, claimable, assigneeId, collectiviteName }: Row, names: ReadonlyMap<string, string>): object {
  if (claimable) return { form: { action: `/accompagnements/${id}/prendre`, label: 'Prendre', about: collectiviteName } };
  if (mine) return { text: 'Vous' };
  return { text: assigneeId ? (names.get(assigneeId) ?? 'Une autre personne') : 'Personne' };
}

function loadModel({ open, capacity }: Queue['load']): object {
  return { text: `${plural(open, 'accompagnement')} sur ${capacity}`, width: `${Math.min(100, Math.round((open / capacity) * 100))}%` };
}

function emptyModel({ q }: QueueQuery): object {
  if (q) return { title: 'Aucune collectivité ne correspond.', text: 'Essayez une partie du nom.', href: '/file', label: 'Voir cette semaine' };
  return { title: 'Rien dans cette vue.', text: 'Un accompagnement arrive ici dès qu’un diagnostic est signé.', href: '/file?vue=tous', label: 'Voir tout ce qui est ouvert' };
}

function pagesModel({ view, q, page }: QueueQuery, total: number): object | undefined {
  const last = Math.max(1, Math.ceil(total / CASES_A_PAGE));
  if (last === 1) return undefined;
  const to = (number: number) => `/file?vue=${view}&page=${number}${q ? `&q=${encodeURIComponent(q)}` : ''}`;
  return {
    text: `Page ${page} sur ${last}`,
    ...(page > 1 && { previous: to(page - 1) }),
    ...(page < last && { next: to(page + 1) }),
  };
}
