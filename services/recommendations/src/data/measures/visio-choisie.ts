import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const visioChoisie: Measure = {
  code: 'visio-choisie',
  title: 'Choisissez votre outil de visioconférence et équipez une salle',
  summary: 'Un seul outil, un seul lien, une salle où l’on entend et où l’on voit.',
  why: 'Suivre l’outil des autres oblige à réapprendre à chaque réunion. Un outil choisi se connaît, et vous savez où passent les images et les voix.',
  steps: [
    'Essayez un outil avec une collectivité voisine.',
    'Vérifiez le son : un bon micro compte plus que l’image.',
    'Écrivez en dix lignes comment créer une réunion.',
    'Envoyez désormais votre propre lien.',
  ],
  firstStep: 'Choisissez un outil du catalogue et appelez une collectivité voisine, dix minutes.',
  doneWhen: 'Vos réunions à distance partent de votre lien.',
  cost: 1,
  effort: 1,
  change: 'low',
  leads: ['secretary'],
  helps: [helps.operateur, helps.catalogue],
  sources: [sources.praticable],
  way: 'les-deux',
  needs: ['visio'],
};
