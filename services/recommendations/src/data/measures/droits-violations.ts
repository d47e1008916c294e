import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const droitsViolations: Measure = {
  code: 'droits-violations',
  title: 'Écrivez qui répond aux personnes, et quoi faire en cas de fuite',
  summary: 'Une page : l’adresse pour demander ses données, et les gestes des premières heures.',
  why: 'Une personne peut demander à voir, corriger ou effacer ce que vous avez sur elle. Une fuite se signale vite, et le délai court dès qu’on la découvre.',
  steps: [
    'Publiez l’adresse où écrire et le nom du délégué.',
    'Écrivez qui répond, en combien de temps, et avec quelle phrase type.',
    'Notez les gestes en cas de fuite : prévenir le délégué, mesurer, signaler, informer.',
    'Rangez la page avec la fiche réflexe.',
  ],
  firstStep: 'Ajoutez le contact du délégué dans les mentions du site.',
  doneWhen: 'La page est datée et connue de l’accueil.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director', 'secretary'],
  helps: [helps.cnil, helps.operateur],
  sources: [sources.cnilRegistre],
  after: 'designer-dpd',
  needs: [],
  duty: duties.violations,
};
