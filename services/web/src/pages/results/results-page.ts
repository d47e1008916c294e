import type { PeersView, planView, ResultsView } from '@osinum/contracts';
import { formatDate, formatScore } from '@osinum/kernel';
import { barRows, radar, type ThemeScores } from '@osinum/views';
import type { z } from 'zod';
import { readingInResults } from '../double-reading/reading-page.ts';
import type { Answer } from '../shell/degraded.ts';
import type { Page } from '../shell/page.ts';
import { levelInSentence } from '../visibility/levels.ts';
import { alertModel, alertTitle } from './alert-model.ts';
import { mostTellingFirst } from './baselines-page.ts';
import { ENOUGH_SCORED } from './enough-scored.ts';
import { changedMost, firstActions, levelOfTheme, whereWeStand } from './in-short.ts';
import { peersByTheme, peersSummary } from './peers-model.ts';
import { hasLetter, letterPath } from './letter-page.ts';
import { profileModel } from './profile-model.ts';
import { resultsTabs } from './results-tabs.ts';
import { scorePath } from './score-path.ts';
import { bySurvey, labelled } from './surveys.ts';
import { questionsToAsk } from './to-ask-page.ts';

/** How many of each the overview shows; the rest is one link away. */
const SHOWN = { alerts: 3, toAsk: 3, baselines: 2 };

/**
 * What a signed diagnostic says, in the order in which one asks: where we stand, what is urgent, what to do first, how we
 * compare, what changed. How a score came about is a link away.
 */
export function resultsPage(results: ResultsView, peers: Answer<PeersView>, plan: Answer<z.infer<typeof planView> | null>): Page {
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
      standing: whereWeStand(results),
      tabs: resultsTabs(results, 'overview'),
      toDo: firstActions(results.id, plan),
      changed: changedMost(results),
      alerts: results.alerts.slice(0, SHOWN.alerts).map(alertModel),
      otherAlerts: results.alerts.slice(SHOWN.alerts).map((alert) => alertTitle(results, alert)),
      toCheck: results.toCheck,
      toAsk: firstOf(questionsToAsk(results), SHOWN.toAsk, `/resultats/${results.id}/a-demander`),
      ...(hasLetter(results) && { letter: letterPath(results.id) }),
      overall: results.overallScore === undefined ? undefined : `${formatScore(results.overallScore)} sur 3`,
      overallExplanation: results.overallExplanation,
      legend: legendOf(compared, peers.value),
      peers: peers.value && { text: peersSummary(peers.value), href: `/resultats/${results.id}/reperes#semblables` },
      radar: radarOf(results),
      bars: barsOf(results, compared, peers.value),
      profile: results.profile && { ...profileModel(results.profile), href: `/resultats/${results.id}/profil` },
      visibility: results.visibility && { words: levelInSentence(results.visibility), href: `/resultats/${results.id}/visibilite` },
      baselines: firstFigures(results),
      elus: results.doubleReading && readingInResults(results.id, results.doubleReading),
    },
  };
}

function firstFigures({ id, baselines }: ResultsView): object | undefined {
  const list = firstOf(mostTellingFirst(baselines), SHOWN.baselines, `/resultats/${id}/reperes`);
  return list && { ...list, first: bySurvey(labelled(list.first)) };
}

/** Before the first signature. */
export function noResultsPage(): Page {
  return { template: 'results/none', title: 'Résultats', section: 'resultats', model: {} };
}

function themeScores({ id, thematiques }: ResultsView): ThemeScores[] {
  return thematiques.map((theme) => ({
    label: theme.title,
    note: levelOfTheme(theme),
    href: scorePath(id, theme.code),
    today: theme.scoredShare >= ENOUGH_SCORED ? theme.score : undefined,
    past: theme.previousScore,
    pastMissing: '–',
  }));
}

function barsOf(results: ResultsView, compared: boolean, peers: PeersView | undefined): object {
  const byTheme = peersByTheme(peers);
  const medians = results.thematiques.map(({ code }) => byTheme.get(code)?.median);
  return {
    caption: 'Vos scores par thème, de 0 à 3',
    columns: { today: 'Aujourd’hui', ...(compared && { past: 'Avant' }), ...(byTheme.size > 0 && { peers: 'Semblables' }) },
    rows: barRows(themeScores(results).map((theme, position) => ({ ...theme, peers: medians[position] }))),
  };
}

function legendOf(compared: boolean, peers: PeersView | undefined): object | undefined {
  const others = { ...(compared && { past: 'Diagnostic précédent' }), ...(peersByTheme(peers).size > 0 && { peers: 'Milieu des collectivités semblables' }) };
  return Object.keys(others).length > 0 ? { today: 'Aujourd’hui', ...others } : undefined;
}

function radarOf(results: ResultsView): object | undefined {
  const axes = themeScores(results).map((theme) => ({ ...theme, label: axisLabel(theme.label) }));
  return radar('scores', 'Vos scores par thème. Les valeurs sont dans le tableau qui suit.', axes);
}

/** The first word of a theme's title: « Messagerie, agenda et contacts » is « Messagerie » on an axis. */
function axisLabel(title: string): string {
  return title.split(/[ ,]/)[0]!;
}

/** The first of a list and the way to all of it; nothing when the list is empty. */
function firstOf<T>(list: readonly T[], shown: number, href: string): { first: T[]; more: boolean; count: number; href: string } | undefined {
  if (list.length === 0) return undefined;
  return { first: list.slice(0, shown), more: list.length > shown, count: list.length, href };
}
