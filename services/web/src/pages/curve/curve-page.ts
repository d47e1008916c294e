import type { CurveView } from '@osinum/contracts';
import { formatDate, formatScore, NBSP, plural } from '@osinum/kernel';
import { curve, type CurvePoint } from '@osinum/views';
import { resultsTabs } from '../results/results-tabs.ts';
import { ENOUGH_SCORED } from '../results/enough-scored.ts';
import type { Page } from '../shell/page.ts';

type Point = CurveView['points'][number];

const columnFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'Europe/Paris' });
const SPARKLINE = { height: 34, margin: 6 };

/** The scores of every signed diagnostic, overall and theme by theme, with what does not compare. */
export function curvePage({ thematiques, points }: CurveView): Page {
  const last = points.at(-1);
  if (last === undefined) return { template: 'results/none', title: 'Résultats', section: 'resultats', model: {} };
  const overall = points.map((point) => pointOf(point, point.overallScore, isApart(point)));
  return {
    template: 'results/curve',
    title: 'Vos scores dans le temps',
    section: 'resultats',
    model: {
      headline: headlineOf(points),
      tabs: resultsTabs({ id: last.diagnosticId, previousId: points.at(-2)?.diagnosticId }, 'curve'),
      chart: { id: 'courbe', title: `Score d’ensemble, de 0 à 3. ${points.map(inWords).join('. ')}.`, chart: curve(overall) },
      from: dateOf(points[0]!),
      to: dateOf(last),
      several: points.length > 1,
      columns: points.map((point) => ({ href: `/resultats/${point.diagnosticId}`, label: columnDate(point) })),
      rows: [
        rowOf('Ensemble', overall, points),
        ...thematiques.map(({ code, title }) => rowOf(title, points.map((point) => pointOf(point, scoreOf(point, code), isApart(point, code))), points)),
      ],
      changes: points.flatMap((point, position) => changeOf(points[position - 1], point, thematiques)),
    },
  };
}

function pointOf({ completedAt }: Point, score: number | undefined, apart: boolean): CurvePoint {
  return { at: new Date(completedAt), score, apart };
}

/** A theme of which too little is scored has no point, as it has no bar. */
function scoreOf({ thematiques }: Point, code: string): number | undefined {
  const found = thematiques.find((one) => one.code === code);
  return found && found.scoredShare >= ENOUGH_SCORED ? found.score : undefined;
}

/** True when a score is not counted on the same questions as the one before; the overall one needs all its themes. */
function isApart({ versionChange }: Point, code?: string): boolean {
  const others = versionChange?.otherThematiques ?? [];
  return code === undefined ? others.length > 0 : others.includes(code);
}

function rowOf(label: string, values: readonly CurvePoint[], points: readonly Point[]): object {
  return {
    label,
    line: curve(values, SPARKLINE),
    values: values.map(({ score }, position) => ({ text: formatScore(score), date: columnDate(points[position]!) })),
  };
}

function headlineOf(points: readonly Point[]): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (points.length === 1) return 'Un premier point sur votre courbe.';
  if (first.overallScore === undefined || last.overallScore === undefined) return `${plural(points.length, 'diagnostic')}, du ${dateOf(first)} au ${dateOf(last)}.`;
  return `De ${formatScore(first.overallScore)} à ${formatScore(last.overallScore)} sur 3, du ${dateOf(first)} au ${dateOf(last)}.`;
}

function inWords(point: Point): string {
  return `Le ${dateOf(point)}${NBSP}: ${point.overallScore === undefined ? 'sans score' : formatScore(point.overallScore)}`;
}

/** « 25 nov. 2026 ». */
function columnDate({ completedAt }: Point): string {
  return columnFormat.format(new Date(completedAt));
}

function dateOf({ completedAt }: Point): string {
  return formatDate(new Date(completedAt));
}

/** What a new version of the questionnaire does to the comparison. */
function changeOf(before: Point | undefined, point: Point, thematiques: CurveView['thematiques']): object[] {
  if (before === undefined || point.versionChange === undefined) return [];
  const { comparable, modified, added, gone, otherThematiques } = point.versionChange;
  const named = thematiques.filter(({ code }) => otherThematiques.includes(code)).map(({ title }) => `«${NBSP}${title}${NBSP}»`);
  return [
    {
      when: `Entre le ${dateOf(before)} et le ${dateOf(point)}`,
      counts: `${plural(comparable, 'question comparable', 'questions comparables')}, ${plural(modified, 'modifiée')}, ${plural(added, 'nouvelle')}, ${plural(gone, 'retirée')}.`,
      effect:
        named.length === 0
          ? 'Les scores se comptent toujours sur les mêmes questions\u00a0: ils se comparent.'
          : `Les scores ne se comptent plus sur les mêmes questions pour ${named.join(', ')}, ni pour l’ensemble. Leur ligne s’interrompt\u00a0: ne comparez pas les deux côtés.`,
      detail: `/evolution/${point.diagnosticId}`,
    },
  ];
}
