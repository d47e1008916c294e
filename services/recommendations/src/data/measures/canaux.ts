import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const canaux: Measure = {
  code: 'canaux',
  title: 'Choisissez comment informer, puis comment consulter',
  summary: 'Un canal d’alerte que les habitants ouvrent vraiment, puis une vraie consultation.',
  why: 'Un canal de plus ne sert à rien s’il n’est pas lu. Demander d’abord évite de publier dans le vide.',
  steps: [
    'Demandez à dix habitants comment ils veulent être prévenus.',
    'Gardez deux canaux : un pour l’alerte, un pour l’information.',
    'Décidez qui publie, quand, et comment on répond.',
    'Essayez une consultation sur un choix réel, et dites ce qui en a été retenu.',
  ],
  firstStep: 'Posez la question à dix habitants cette semaine.',
  doneWhen: 'Vous savez combien de personnes lisent chaque canal.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'elected'],
  helps: [helps.operateur, helps.epci, helps.catalogue],
  sources: [sources.cnam],
  way: 'libre',
  needs: ['relation-usagers', 'participation'],
};
