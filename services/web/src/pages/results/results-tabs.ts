import type { ResultsView } from '@osinum/contracts';

type Tab = 'overview' | 'answers' | 'evolution' | 'curve';

/** The views of one signed diagnostic. */
export function resultsTabs({ id, previousId }: Pick<ResultsView, 'id'> & { previousId?: string | undefined }, current: Tab): object {
  const items: [Tab, string, string][] = [
    ['overview', `/resultats/${id}`, 'Vue d’ensemble'],
    ['answers', `/resultats/${id}/reponses`, 'Réponse par réponse'],
    ...(previousId ? ([['evolution', `/evolution/${id}`, 'Ce qui a changé']] as [Tab, string, string][]) : []),
    ['curve', '/courbe', 'Dans le temps'],
  ];
  return { label: 'Vues du diagnostic', items: items.map(([tab, href, label]) => ({ href, label, current: tab === current })) };
}
