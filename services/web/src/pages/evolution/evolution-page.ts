import type { EvolutionView, recommendationsApi, ResponseOf } from '@osinum/contracts';
import { FINE, formatDate, formatScore, plural } from '@osinum/kernel';
import { barRows } from '@osinum/views';
import { moved, signedScore } from '../results/delta-in-words.ts';
import { resultsTabs } from '../results/results-tabs.ts';
import type { Page } from '../shell/page.ts';

type ActionDone = ResponseOf<typeof recommendationsApi.listActionsDone>['actions'][number];
type Change = EvolutionView['changes'][number];
type DiagnosticSummary = EvolutionView['from'];

const groups: { directions: Change['direction'][]; title: string; lead?: string }[] = [
  { directions: ['up'], title: 'Ce qui avance' },
  { directions: ['down'], title: 'Ce qui recule' },
  { directions: ['now-known'], title: 'Vous savez maintenant', lead: 'Vous aviez répondu «\u00a0Je ne sais pas\u00a0». Ce n’est ni un progrès, ni un recul.' },
  { directions: ['now-unknown', 'other'], title: 'Ce qui a changé autrement' },
  { directions: ['new-for-you'], title: 'Nouveau pour vous', lead: 'Ces questions existaient, et ne vous étaient pas posées. Votre taille ou une autre réponse a changé\u00a0: ce n’est pas un recul.' },
  { directions: ['new'], title: 'Nouvelles questions', lead: 'Le questionnaire les pose depuis votre dernier diagnostic.' },
  { directions: ['modified', 'gone'], title: 'Ce qui ne se compare pas' },
];

/** What changed; `done` is undefined when the actions could not be read; `earlier`: the diagnostics one may compare with. */
export function evolutionPage(evolution: EvolutionView, done: readonly ActionDone[] | undefined, earlier: readonly DiagnosticSummary[] = []): Page {
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
      headline: headlineOf(changes, before),
      ...(earlier.length > 1 && { since: sinceModel(from, to, earlier) }),
      tabs: resultsTabs({ id: to.id, previousId: from.id }, 'evolution'),
      overall: overall.before === undefined || overall.after === undefined ? undefined : { before: formatScore(overall.before), after: formatScore(overall.after) },
      bars: {
        caption: `Scores par thème, le ${before} et le ${after}`,
        columns: { today: 'Aujourd’hui', past: 'Avant' },
        rows: barRows(thematiques.map(({ title, before: past, after: today }) => ({ label: title, today, past }))),
      },
      groups: groups.map((group) => groupModel(group, changes)).filter(({ items }) => items.length > 0),
      counts,
      themes: themesOf(thematiques, done ?? []),
      away: done === undefined,
      done: (done ?? []).map(({ title, at }) => ({ text: title, at })),
    },
  };
}

function groupModel({ directions, title, lead }: (typeof groups)[number], changes: readonly Change[]) {
  const items = changes.filter(({ direction }) => directions.includes(direction)).map(itemModel);
  return { title, ...(lead && { lead }), items };
}

/** Both answers where both were asked for; a question that was not put has no « before ». */
function itemModel({ question, before, after, direction }: Change) {
  if (direction === 'new' || direction === 'new-for-you') return { question, answer: after ?? 'pas encore de réponse' };
  return { question, before: before ?? 'pas de réponse', after: after ?? 'plus posée' };
}

/** Each theme whose score moved or where something was done: by how much, on how many questions, and what. */
function themesOf(thematiques: EvolutionView['thematiques'], done: readonly ActionDone[]) {
  return thematiques.flatMap(({ number, title, delta, comparedQuestions }) => {
    const actions = done.filter(({ thematique }) => thematique === number).map((action) => action.title);
    if (actions.length === 0 && !moved(delta)) return [];
    return [{ title, delta: deltaInWords(delta, comparedQuestions), actions: actions.join(`${FINE}; `) }];
  });
}

function deltaInWords(delta: number | undefined, questions: number): string {
  if (delta === undefined) return 'trop peu de questions comparables pour un écart';
  const figure = moved(delta) ? signedScore(delta) : 'pas d’écart';
  return `${figure}, sur ${plural(questions, 'question comparable', 'questions comparables')}`;
}

/** The conclusion, in the words of a reader. */
export function headlineOf(changes: readonly Change[], before: string): string {
  const [up, down] = (['up', 'down'] as const).map((wanted) => changes.filter(({ direction }) => direction === wanted).length) as [number, number];
  const known = changes.filter(({ direction }) => direction === 'now-known').length;
  if (up === 0 && down === 0 && known > 0) return `Vous savez maintenant répondre à ${plural(known, 'question')} de plus.`;
  const otherwise = changes.filter(({ direction }) => direction === 'other' || direction === 'now-unknown' || direction === 'modified').length;
  if (up === 0 && down === 0 && otherwise > 0) return `${plural(otherwise, 'réponse')} ${otherwise < 2 ? 'change' : 'changent'}, sans progrès ni recul mesuré.`;
  if (up === 0 && down === 0) return `Rien n’a bougé depuis le ${before}.`;
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

/** The diagnostics signed before this one, to compare with any of them. */
function sinceModel(from: DiagnosticSummary, to: DiagnosticSummary, earlier: readonly DiagnosticSummary[]): object {
  return { action: `/evolution/${to.id}`, choices: earlier.map((one) => ({ id: one.id, date: dateOf(one), selected: one.id === from.id })) };
}
