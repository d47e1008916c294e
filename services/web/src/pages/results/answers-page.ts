import type { ResultsView } from '@osinum/contracts';
import { formatDate, formatScore } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { resultsTabs } from './results-tabs.ts';

/** Every answer of a signed diagnostic, with what it is worth. */
export function answersPage(results: ResultsView): Page {
  const signedOn = results.completedAt ? formatDate(new Date(results.completedAt)) : '';
  return {
    template: 'results/answers',
    title: 'Réponse par réponse',
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      tabs: resultsTabs(results, 'answers'),
      thematiques: results.thematiques.map(({ title, score, answers, explanation }) => ({
        title,
        score: score === undefined ? 'sans score' : `${formatScore(score)} sur 3`,
        explanation: explanation ?? '',
        answers: answers.map(({ question, answer, index, weight }) => ({ question, answer, worth: worthOf(index, weight) })),
      })),
    },
  };
}

/** What an answer is worth in the score of its theme, in words. */
export function worthOf(index: number | undefined, weight: number): string {
  if (index === undefined) return weight === 0 ? 'ne compte pas dans le score' : 'hors du calcul';
  return `${formatScore(index)} sur 3, poids ${weight}`;
}
