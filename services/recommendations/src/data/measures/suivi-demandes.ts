import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const suiviDemandes: Measure = {
  code: 'suivi-demandes',
  title: 'Suivez toutes les demandes dans une seule liste',
  summary: 'Courrier, téléphone, guichet, formulaire : une liste, une date, une réponse.',
  why: 'Une demande notée sur un papier se perd entre deux bureaux. Une liste commune dit ce qui attend, et depuis quand.',
  steps: [
    'Ouvrez un tableau commun : date, sujet, qui s’en occupe, réponse.',
    'Enregistrez-y le courrier arrivé et les demandes du guichet.',
    'Regardez chaque semaine ce qui attend depuis plus de quinze jours.',
    'Passez à un outil dédié si la liste devient trop longue.',
  ],
  firstStep: 'Notez dans un tableau toutes les demandes reçues cette semaine, tous canaux confondus.',
  doneWhen: 'Vous connaissez votre délai moyen de réponse.',
  cost: 1,
  effort: 2,
  change: 'medium',
  leads: ['secretary', 'director'],
  helps: [helps.operateur, helps.catalogue],
  sources: [sources.outilsSouverains],
  way: 'collaboratif',
  needs: ['relation-usagers'],
};
