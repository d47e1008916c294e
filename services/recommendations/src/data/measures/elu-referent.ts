import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const eluReferent: Measure = {
  code: 'elu-referent',
  title: 'Désignez un élu chargé du numérique',
  summary: 'Une personne qui suit le sujet, en parle au conseil et tranche.',
  why: 'Sans élu, le numérique arrive au conseil quand il est en panne. Avec un élu, il arrive avec un choix à faire.',
  steps: [
    'Parlez-en entre élus, en bureau s’il y en a un.',
    'Écrivez la délégation. Par exemple : « Délégation pour suivre les outils numériques, leur sécurité et leur budget. Il en rend compte au conseil. »',
    'Prenez l’arrêté et publiez-le.',
    'Prévoyez un point par trimestre avec la personne qui suit le sujet chez vous.',
  ],
  firstStep: 'Parlez-en au maire ou au président, et faites inscrire le sujet au prochain conseil.',
  doneWhen: 'L’arrêté est signé et daté.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['elected'],
  helps: [helps.operateur, helps.epci],
  sources: [sources.cnam],
  needs: [],
};
