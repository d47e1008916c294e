import type { ResultsView } from '@osinum/contracts';
import { formatDate, formatScore } from '@osinum/kernel';
import { barRows, radar, type ThemeScores } from '@osinum/views';
import type { Page } from '../shell/page.ts';
import { profileModel } from './profile-model.ts';
import { resultsTabs } from './results-tabs.ts';

/** Under this share of the weights, a score says too little for a bar. */
const ENOUGH_SCORED = 0.5;
const BASELINES_SHOWN = 4;

/** What a signed diagnostic says: what to decide, the scores and how they came about, where others stand. */
export function resultsPage(results: ResultsView): Page {
  const signedOn = results.completedAt ? formatDate(new Date(results.completedAt)) : '';
  const compared = results.thematiques.some(({ previousScore }) => previousScore !== undefined);
  return {
    template: 'results/overview',
    title: `Résultats du ${signedOn}`,
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      file: `/resultats/${results.id}`,
      headline: results.headline,
      tabs: resultsTabs(results, 'overview'),
      alerts: results.alerts.map(alertModel),
      toCheck: results.toCheck,
      toAsk: (results.toAsk ?? []).filter(({ questionCode }) => !results.toCheck.some((one) => one.questionCode === questionCode)),
      overall: results.overallScore === undefined ? undefined : `${formatScore(results.overallScore)} sur 3`,
      overallExplanation: results.overallExplanation,
      compared,
      radar: radarOf(results),
      bars: barsOf(results, compared),
      explanations: results.thematiques.map(({ title, score, level, explanation }) => ({
        title,
        score: formatScore(score),
        level,
        explanation: explanation ?? '',
      })),
      profile: results.profile && profileModel(results.profile),
      baselines: baselinesModel(results.baselines),
    },
  };
}

/** Before the first signature. */
export function noResultsPage(): Page {
  return { template: 'results/none', title: 'Résultats', section: 'resultats', model: {} };
}

function alertModel({ title, consequence, thisWeek, helps, answer, duty }: ResultsView['alerts'][number]): object {
  return {
    tone: 'error',
    tag: { tone: 'error', icon: 'alert', label: 'Alerte' },
    title,
    text: consequence,
    todo: thisWeek,
    cause: `Votre réponse\u00a0: «\u00a0${answer}\u00a0».`,
    helps,
    ...(duty && { duty }),
  };
}

function themeScores({ thematiques }: ResultsView): ThemeScores[] {
  return thematiques.map(({ title, score, scoredShare, previousScore }) => ({
    label: title,
    today: scoredShare >= ENOUGH_SCORED ? score : undefined,
    past: previousScore,
    pastMissing: '–',
  }));
}

function barsOf(results: ResultsView, compared: boolean): object {
  return {
    caption: 'Vos scores par thème, de 0 à 3',
    columns: { today: 'Aujourd’hui', ...(compared && { past: 'Avant' }) },
    rows: barRows(themeScores(results)),
  };
}

function radarOf(results: ResultsView): object | undefined {
  const axes = themeScores(results).map((theme) => ({ ...theme, label: axisLabel(theme.label) }));
  return radar('scores', 'Vos scores par thème. Les valeurs sont dans le tableau qui suit.', axes);
}

/** The first word of a theme's title: « Messagerie, agenda et contacts » is « Messagerie » on an axis. */
function axisLabel(title: string): string {
  return title.split(/[ ,]/)[0]!;
}

/** Figures that ask the same question come first; a page shows a few, the rest on demand. */
function baselinesModel(baselines: ResultsView['baselines']): object | undefined {
  if (baselines.length === 0) return undefined;
  const ordered = [...baselines].sort((a, b) => Number(b.comparable) - Number(a.comparable));
  return { first: ordered.slice(0, BASELINES_SHOWN), others: ordered.slice(BASELINES_SHOWN) };
}
