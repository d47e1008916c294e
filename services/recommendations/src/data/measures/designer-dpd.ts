import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const designerDpd: Measure = {
  code: 'designer-dpd',
  title: 'Désignez un délégué à la protection des données',
  summary: 'Une personne de chez vous, ou partagée avec d’autres, déclarée à la CNIL.',
  why: 'Vous tenez des fichiers sur chaque habitant. Le délégué vous dit ce que vous pouvez faire, et répond aux personnes qui posent des questions.',
  steps: [
    'Demandez à votre centre de gestion, à votre opérateur et à une intercommunalité proche s’ils partagent un délégué.',
    'Choisissez une personne qui a le temps et qui ne décide pas des fichiers.',
    'Déclarez-la sur le site de la CNIL.',
    'Indiquez son contact sur le site et sur les formulaires.',
  ],
  firstStep: 'Demandez au centre de gestion et à l’opérateur public : « Partagez-vous un délégué, et à quel prix ? »',
  doneWhen: 'Vous avez le numéro de désignation de la CNIL.',
  cost: 1,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'elected'],
  helps: [helps.cdg, helps.operateur, helps.epci],
  sources: [sources.cnilDpd],
  needs: [],
  duty: duties.dpd,
};
