import type { PeersView, planView, ResultsView } from '@osinum/contracts';
import { formatDate, formatScore, NBSP, plural, withDe } from '@osinum/kernel';
import { barRows, type ReportModel } from '@osinum/views';
import type { z } from 'zod';
import { worthOf } from '../results/answers-page.ts';
import { ENOUGH_SCORED } from '../results/enough-scored.ts';
import { peersByTheme, peersSummary } from '../results/peers-model.ts';
import { profileModel } from '../results/profile-model.ts';
import { scoreInWords } from '../results/score-in-words.ts';
import { bySurvey, labelled } from '../results/surveys.ts';
import type { Answer } from '../shell/degraded.ts';
import { hidesSomething, publishable, publishableActions, withholdsScore } from './publishable.ts';
import { planMissing, publishedPlan, reportPlan } from './report-plan.ts';

/** Everything a report is made of. */
export interface ReportSource {
  results: ResultsView;
  /** Where collectivités alike stand, when that can be had. */
  peers?: PeersView | undefined;
  plan: Answer<z.infer<typeof planView> | null>;
  /** Who signed, when the team still knows them. */
  signedBy?: string | undefined;
  instance: string;
  /** For everybody to read: sensitive answers stay out. */
  toPublish: boolean;
}

const NOT_PUBLISHED = 'non publié';

/** The report of a signed diagnostic, in the words of its pages. */
export function reportModel({ results: all, peers, plan, signedBy, instance, toPublish }: ReportSource): ReportModel {
  const results = toPublish ? publishable(all) : all;
  const withheld = new Set(toPublish ? all.thematiques.filter(withholdsScore).map(({ code }) => code) : []);
  const signedOn = all.completedAt ? formatDate(new Date(all.completedAt)) : '';
  const { name, population } = all.collectivite;
  return {
    title: `Diagnostic numérique ${withDe(name)}`,
    facts: [
      { label: 'Collectivité', value: population === undefined ? name : `${name}, ${plural(population, 'habitant')}` },
      { label: 'Signé le', value: signedBy ? `${signedOn}, par ${signedBy}` : signedOn },
      { label: 'Proposé par', value: instance },
    ],
    ...(toPublish && { notice: noticeOf(hidesSomething(all)) }),
    ...(!toPublish && { headline: all.headline }),
    lead: `Ce n’est ni une note, ni un classement${NBSP}: vos réponses, mises en ordre pour décider.`,
    alerts: results.alerts.map(({ title, consequence, thisWeek, helps, answer, duty }) => ({ title, text: consequence, todo: thisWeek, helps, cause: `Votre réponse${NBSP}: «${NBSP}${answer}${NBSP}».`, ...(duty && { duty }) })),
    toCheck: results.toCheck.map(({ question }) => question),
    ...(results.overallScore !== undefined && { overall: `${formatScore(results.overallScore)} sur 3` }),
    overallExplanation: results.overallExplanation,
    ...scoresOf(results, withheld, peers),
    profile: results.profile && (profileModel(results.profile) as ReportModel['profile']),
    plan: planOf(plan, all, toPublish),
    toAsk: (results.toAsk ?? []).filter(({ questionCode }) => !results.toCheck.some((one) => one.questionCode === questionCode)),
    surveys: bySurvey(labelled(results.baselines)),
    answers: results.thematiques.map(({ code, title, score, answers }) => ({
      title,
      score: scoreOf(score, withheld.has(code)),
      rows: answers.map(({ question, answer, index, weight }) => ({ question, answer, worth: worthOf(index, weight) })),
    })),
    footer: `${name}, diagnostic signé le ${signedOn}${toPublish ? ', version à publier' : ''}`,
  };
}

function scoresOf({ thematiques }: ResultsView, withheld: ReadonlySet<string>, peers: PeersView | undefined): Pick<ReportModel, 'compared' | 'peers' | 'scores' | 'explanations'> {
  const byTheme = peersByTheme(peers);
  const shown = ({ score, scoredShare }: ResultsView['thematiques'][number]) => (scoredShare >= ENOUGH_SCORED ? score : undefined);
  const bars = thematiques.map((one) => ({ label: one.title, today: shown(one), past: one.previousScore, pastMissing: '–', peers: byTheme.get(one.code)?.median, half: byTheme.get(one.code) }));
  return {
    compared: thematiques.some(({ previousScore }) => previousScore !== undefined),
    ...(peers && byTheme.size > 0 && { peers: peersSummary(peers) }),
    scores: barRows(bars).map((row, index) => (withheld.has(thematiques[index]!.code) ? { ...row, today: NOT_PUBLISHED } : row)),
    explanations: thematiques.map((theme) => ({
      title: withheld.has(theme.code) ? `${theme.title}.` : scoreInWords(theme),
      text: theme.explanation ?? '',
    })),
  };
}

function planOf(plan: ReportSource['plan'], results: ResultsView, toPublish: boolean): ReportModel['plan'] {
  if (plan.away) return { missing: planMissing.away };
  if (plan.value?.diagnosticId !== results.id) return { missing: planMissing.other };
  return toPublish ? publishedPlan(publishableActions(plan.value, results)) : reportPlan(plan.value);
}

function scoreOf(score: number | undefined, withheld: boolean): string {
  if (withheld) return `score ${NOT_PUBLISHED}`;
  return score === undefined ? 'sans score' : `${formatScore(score)} sur 3`;
}

function noticeOf(somethingHidden: boolean): string {
  const left = somethingHidden ? 'les réponses sensibles sont retirées, avec les scores, les alertes et les actions qui les feraient deviner' : 'aucune réponse sensible n’était à retirer';
  return `Version à publier${NBSP}: ${left}.`;
}
