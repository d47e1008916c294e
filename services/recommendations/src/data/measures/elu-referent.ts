import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';

export const eluReferent: Measure = {
  code: 'elu-referent',
  title: 'Désignez un élu chargé du numérique',
  summary: 'Une personne qui suit le sujet, en parle au conseil et tranche.',
  why: 'Sans élu, le numérique arrive au conseil quand il est en panne. Avec un élu, il arrive avec un choix à faire.',
  steps: [
    'Proposez le sujet au prochain bureau.',
    'Écrivez la délégation : ce qu’il suit, ce qu’il décide, à qui il rend compte.',
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
  sources: [],
  needs: [],
};
