import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const feuilleDeRoute: Measure = {
  code: 'feuille-de-route',
  title: 'Écrivez votre feuille de route en deux pages',
  summary: 'Trois objectifs, qui les porte, combien, et quand.',
  why: 'Deux pages votées évitent les achats au coup par coup. Elles disent aux agents où l’on va.',
  steps: [
    'Partez de ces résultats et des six premières actions.',
    'Choisissez trois objectifs pour deux ans.',
    'Écrivez pour chacun une personne, un coût et une date.',
    'Présentez-la au conseil et votez-la.',
  ],
  firstStep: 'Relisez ces résultats avec l’élu chargé du numérique.',
  doneWhen: 'La feuille de route est votée et datée.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.operateur, helps.epci],
  sources: [sources.cnam],
  after: 'elu-referent',
  way: 'les-deux',
  needs: [],
};
