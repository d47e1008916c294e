import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const suiviAnnuel: Measure = {
  code: 'suivi-annuel',
  title: 'Faites le point chaque année avec cinq chiffres',
  summary: 'Cinq mesures simples, comparées d’une année à l’autre.',
  why: 'Ce qui n’est pas mesuré s’oublie. Cinq chiffres suffisent pour voir si l’on avance.',
  steps: [
    'Choisissez cinq chiffres faciles à relever, par exemple vos délais de réponse.',
    'Notez-les à la même date chaque année.',
    'Refaites ce diagnostic et comparez.',
    'Présentez le résultat au conseil en une page.',
  ],
  firstStep: 'Fixez la date de votre prochain diagnostic.',
  doneWhen: 'Vous avez deux résultats datés à comparer.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director', 'elected'],
  helps: [helps.operateur, helps.epci],
  sources: [sources.cnam],
  after: 'feuille-de-route',
  needs: [],
};
