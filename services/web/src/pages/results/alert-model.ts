import type { ResultsView } from '@osinum/contracts';
import { NBSP } from '@osinum/kernel';
import { scorePath } from './score-path.ts';

type Alert = ResultsView['alerts'][number];

/** An alert as the `alert` partial shows it: what may happen, what to do, the answer behind it, who can help. */
export function alertModel({ title, consequence, thisWeek, helps, answer, duty }: Alert): object {
  return {
    tone: 'error',
    tag: { tone: 'error', icon: 'alert', label: 'Alerte' },
    title,
    text: consequence,
    todo: thisWeek,
    cause: `Votre réponse${NBSP}: «${NBSP}${answer}${NBSP}».`,
    helps,
    ...(duty && { duty }),
  };
}

/** An alert in a line, with the way to the page of its theme, which shows it whole. */
export function alertTitle({ id, thematiques }: ResultsView, { title, consequence, questionCode }: Alert): object {
  const theme = thematiques.find(({ answers }) => answers.some((one) => one.questionCode === questionCode));
  return { title, consequence, href: theme ? scorePath(id, theme.code) : `/resultats/${id}/reponses` };
}
