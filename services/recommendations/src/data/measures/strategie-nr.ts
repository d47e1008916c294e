import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const strategieNr: Measure = {
  code: 'strategie-nr',
  title: 'Écrivez votre stratégie de numérique responsable',
  summary: 'Un programme, une stratégie, un rapport chaque année.',
  why: 'Les achats, les usages et la fin de vie se décident mieux ensemble. La stratégie dit ce que l’on mesure et ce que l’on change.',
  steps: [
    'Rassemblez l’inventaire et les consommations connues.',
    'Mesurez où vous en êtes, avec un outil fait pour les collectivités.',
    'Fixez des objectifs sur les achats, les usages et la fin de vie.',
    'Associez les agents, les écoles et les associations.',
    'Votez la stratégie et préparez le rapport annuel.',
  ],
  firstStep: 'Demandez à qui achète, et au service informatique, la liste du matériel.',
  doneWhen: 'La stratégie est votée et datée.',
  cost: 2,
  effort: 3,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.inr, helps.ademe, helps.operateur, helps.epci, helps.catalogue],
  sources: [sources.strategieNr, sources.ecoClic],
  after: 'inventaire',
  way: 'les-deux',
  needs: ['sobriete'],
  duty: duties.strategieNr,
};
