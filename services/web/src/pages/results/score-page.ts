import type { ResultsView } from '@osinum/contracts';
import { formatDate, formatNumber, formatScore, NBSP } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { alertModel } from './alert-model.ts';
import { mostTellingFirst } from './baselines-page.ts';
import { scoreInWords } from './score-in-words.ts';
import { scorePath } from './score-path.ts';
import { bySurvey, labelled } from './surveys.ts';

type Thematique = ResultsView['thematiques'][number];
type Answer = Thematique['answers'][number];

/** How the score of one theme came about: every answer with its weight, its alerts, its figures of surveys. */
export function scorePage(results: ResultsView, theme: Thematique): Page {
  const signedOn = results.completedAt ? formatDate(new Date(results.completedAt)) : '';
  const { title, previousScore, explanation, answers } = theme;
  const asked = new Set(answers.map(({ questionCode }) => questionCode));
  return {
    template: 'results/score',
    title: `${title}${NBSP}: le score`,
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      back: `/resultats/${results.id}`,
      headline: scoreInWords(theme),
      ...(previousScore !== undefined && { before: `${formatScore(previousScore)} sur 3` }),
      explanation: explanation ?? '',
      alerts: results.alerts.filter(({ questionCode }) => asked.has(questionCode)).map(alertModel),
      counted: answers.filter(counts).map(countedModel),
      apart: answers.filter((answer) => !counts(answer)).map(({ question, answer, state, weight }) => ({ question, answer, why: whyApart(state, weight) })),
      baselines: bySurvey(labelled(mostTellingFirst(results.baselines.filter(({ questionCode }) => asked.has(questionCode))))),
      ...neighbours(results, theme),
    },
  };
}

const counts = ({ index, weight }: Answer): boolean => index !== undefined && weight > 0;

function countedModel({ question, answer, index, weight }: Answer): object {
  const worth = `niveau ${formatNumber(index!)} × poids ${formatNumber(weight)} = ${formatNumber(index! * weight)}`;
  return { question, answer, worth };
}

/** Why an answer stays out of the score, in words. */
function whyApart(state: Answer['state'], weight: number): string {
  if (state === 'unknown') return `«${NBSP}Je ne sais pas${NBSP}» ne compte pas.`;
  if (state === 'not-concerned') return `«${NBSP}Non concerné${NBSP}» ne compte pas.`;
  return weight === 0 ? 'Cette question décrit votre situation\u00a0: elle ne compte pas.' : 'Cette réponse n’a pas de niveau.';
}

function neighbours({ id, thematiques }: ResultsView, theme: Thematique): object {
  const at = thematiques.indexOf(theme);
  const link = (other: Thematique | undefined) => other && { href: scorePath(id, other.code), title: other.title };
  return { previous: link(thematiques[at - 1]), next: link(thematiques[at + 1]) };
}
