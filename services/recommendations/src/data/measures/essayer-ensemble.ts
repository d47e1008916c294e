import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const essayerEnsemble: Measure = {
  code: 'essayer-ensemble',
  title: 'Faites essayer un outil avant de le choisir',
  summary: 'Deux personnes l’utilisent pour de vrai, deux semaines, puis on décide.',
  why: 'Un outil imposé est contourné. Ceux qui l’ont essayé l’expliquent mieux que n’importe quelle formation.',
  steps: [
    'Choisissez le prochain changement d’outil.',
    'Demandez une démonstration ou un accès d’essai.',
    'Confiez l’essai à deux personnes qui en auront l’usage.',
    'Écrivez en dix lignes ce qui va, ce qui gêne, ce qui manque.',
  ],
  firstStep: 'Choisissez le prochain changement à essayer, et deux volontaires.',
  doneWhen: 'La note d’essai est écrite avant la décision.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['director'],
  helps: [helps.catalogue, helps.operateur],
  sources: [sources.praticable],
  way: 'les-deux',
  needs: [],
};
