import type { ResultsView } from '@osinum/contracts';
import { formatDate } from '@osinum/kernel';
import type { Page } from '../shell/page.ts';
import { hasLetter, letterPath } from './letter-page.ts';

type Questions = NonNullable<ResultsView['toAsk']>;

/** The answers « je ne sais pas », without those that are already to be checked this week. */
export function questionsToAsk({ toAsk = [], toCheck }: ResultsView): Questions {
  return toAsk.filter(({ questionCode }) => !toCheck.some((one) => one.questionCode === questionCode));
}

/** Those to check this week, and how to find the answer. */
function questionsToCheck({ toAsk = [], toCheck }: ResultsView): Questions {
  return toCheck.map((one) => ({ ...one, how: toAsk.find(({ questionCode }) => questionCode === one.questionCode)?.how ?? '' }));
}

/** Every question to put to somebody who knows: a list to print and to pass on. */
export function toAskPage(results: ResultsView): Page {
  const signedOn = results.completedAt ? formatDate(new Date(results.completedAt)) : '';
  return {
    template: 'results/to-ask',
    title: 'À demander',
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: { signedOn, back: `/resultats/${results.id}`, toCheck: questionsToCheck(results), toAsk: questionsToAsk(results), ...(hasLetter(results) && { letter: letterPath(results.id) }) },
  };
}
