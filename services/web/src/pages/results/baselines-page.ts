import type { PeersView, ResultsView } from '@osinum/contracts';
import { formatDate } from '@osinum/kernel';
import type { Answer } from '../shell/degraded.ts';
import type { Page } from '../shell/page.ts';
import { peersModel } from './peers-model.ts';
import { bySurvey } from './surveys.ts';

type Baselines = ResultsView['baselines'];

/** Figures that ask the same question come first. */
export function mostTellingFirst(baselines: Baselines): Baselines {
  return [...baselines].sort((a, b) => Number(b.comparable) - Number(a.comparable));
}

/** Where collectivités alike stand, then every figure of a survey that stands beside an answer of this diagnostic. */
export function baselinesPage(results: ResultsView, peers: Answer<PeersView>): Page {
  const { id, completedAt, baselines } = results;
  const signedOn = completedAt ? formatDate(new Date(completedAt)) : '';
  return {
    template: 'results/baselines',
    title: 'Ce que d’autres ont répondu',
    section: 'resultats',
    aside: `Diagnostic signé le ${signedOn}`,
    model: {
      signedOn,
      back: `/resultats/${id}`,
      peers: peers.value && peersModel(results, peers.value),
      same: bySurvey(baselines.filter(({ comparable }) => comparable)),
      near: bySurvey(baselines.filter(({ comparable }) => !comparable)),
    },
  };
}
