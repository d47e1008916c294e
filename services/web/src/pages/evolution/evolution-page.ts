import type { EvolutionView, recommendationsApi, ResponseOf } from '@osinum/contracts';
import { formatDate, formatScore } from '@osinum/kernel';
import { barRows } from '@osinum/views';
import { resultsTabs } from '../results/results-tabs.ts';
import type { Page } from '../shell/page.ts';

type ActionDone = ResponseOf<typeof recommendationsApi.listActionsDone>['actions'][number];
type Change = EvolutionView['changes'][number];

const groups: { directions: Change['direction'][]; title: string; tone: string; label: string }[] = [
  { directions: ['up'], title: 'Ce qui avance', tone: 'ok', label: 'En progrès' },
  { directions: ['down'], title: 'Ce qui recule', tone: 'warning', label: 'En recul' },
  { directions: ['now-known', 'now-unknown', 'other'], title: 'Ce qui a changé autrement', tone: 'info', label: 'Changé' },
  { directions: ['new', 'modified', 'gone'], title: 'Ce qui ne se compare pas', tone: 'plain', label: 'Sans comparaison' },
];

/** What changed; `done` is undefined when the actions could not be read. */
export function evolutionPage(evolution: EvolutionView, done: readonly ActionDone[] | undefined): Page {
  const { from, to, thematiques, counts, changes, overall } = evolution;
  const [before, after] = [dateOf(from), dateOf(to)];
  return {
    template: 'results/evolution',
    title: 'Ce qui a changé',
    section: 'resultats',
    aside: `Diagnostic signé le ${after}`,
    model: {
      before,
      after,
      headline: headlineOf(changes),
      tabs: resultsTabs({ id: to.id, previousId: from.id }, 'evolution'),
      overall: overall.before === undefined || overall.after === undefined ? undefined : { before: formatScore(overall.before), after: formatScore(overall.after) },
      bars: {
        caption: `Scores par thème, le ${before} et le ${after}`,
        columns: { today: 'Aujourd’hui', past: 'Avant' },
        rows: barRows(thematiques.map(({ title, before: past, after: today }) => ({ label: title, today, past }))),
      },
      groups: groups.map((group) => groupModel(group, changes)).filter(({ items }) => items.length > 0),
      counts,
      away: done === undefined,
      done: (done ?? []).map(({ title, at }) => ({ text: title, at })),
    },
  };
}

function groupModel({ directions, title, tone, label }: (typeof groups)[number], changes: readonly Change[]) {
  const items = changes
    .filter(({ direction }) => directions.includes(direction))
    .map(({ question, before, after }) => ({ question, before: before ?? 'pas de réponse', after: after ?? 'plus posée' }));
  return { title, tag: { tone, label }, items };
}

/** The conclusion, in the words of a reader. */
export function headlineOf(changes: readonly Change[]): string {
  const [up, down] = (['up', 'down'] as const).map((wanted) => changes.filter(({ direction }) => direction === wanted).length) as [number, number];
  if (up === 0 && down === 0) return 'Rien n’a bougé depuis le dernier diagnostic.';
  if (down === 0) return `Vous avancez sur ${points(up)}.`;
  if (up === 0) return `Vous reculez sur ${points(down)}.`;
  return `Vous avancez sur ${points(up)}, vous reculez sur ${points(down)}.`;
}

function points(count: number): string {
  return count === 1 ? 'un point' : `${count}\u00a0points`;
}

function dateOf({ completedAt, startedAt }: EvolutionView['from']): string {
  return formatDate(new Date(completedAt ?? startedAt));
}
