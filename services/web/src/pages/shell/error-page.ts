import type { Problem } from '@osinum/contracts';
import type { Page } from './page.ts';

const titles: Record<number, string> = {
  403: 'Vous ne pouvez pas ouvrir cette page',
  404: 'Cette page n’existe pas',
  409: 'Entre-temps, cela a changé',
  410: 'C’est terminé',
  429: 'Trop de demandes à la fois',
  503: 'Le service est lent',
};

const sentences: Record<number, string> = {
  404: 'L’adresse a peut-être changé, ou cette page n’est pas à vous.',
  503: 'Vos réponses sont gardées. Réessayez dans un instant.',
};

/** Codes whose sentence says more than the one of their status. */
const saysMore = ({ status, code }: Problem) => status !== 404 || code === 'instance-unknown' || !code.startsWith('http-');

/** The page of an error: what happened, what to do, a mark to quote. */
export function errorPage(problem: Problem, reference: string): Page {
  const { status, detail } = problem;
  const title = titles[status] ?? (status >= 500 ? 'Cette page ne s’affiche pas' : 'Cette demande n’a pas abouti');
  const text = saysMore(problem) ? detail : (sentences[status] ?? detail);
  return {
    template: 'error',
    title,
    status,
    model: {
      place: '',
      title,
      text: status === 503 && problem.code === 'neighbour-unavailable' ? sentences[503]! : text,
      href: '/',
      label: 'Revenir à l’accueil',
      ...(status >= 500 && { reference }),
    },
  };
}
