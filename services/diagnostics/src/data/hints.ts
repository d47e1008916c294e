import type { HintRule } from '../domain/hints.ts';

/** What an answer already says of another question: offered there as a box ticked, to be corrected. */
export const hints: readonly HintRule[] = [
  { question: 'relation.canaux', ticks: [{ choice: 'site', when: [{ question: 'site.existe', anyOf: ['a-jour-mois', 'a-jour-an', 'perime'] }] }] },
];
