import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const formationSocle: Measure = {
  code: 'formation-socle',
  title: 'Formez chacun aux outils de tous les jours',
  summary: 'Deux jours sur les outils utilisés, avec du temps libéré pour s’exercer.',
  why: 'Un outil mal connu fait perdre du temps chaque jour. Apprendre ensemble crée aussi les bonnes habitudes communes.',
  steps: [
    'Demandez à chacun l’outil qui lui résiste le plus.',
    'Cherchez une session près de chez vous, avec des collectivités voisines.',
    'Bloquez le temps dans l’agenda, avant et après.',
    'Faites raconter à l’équipe ce qui a été appris.',
  ],
  firstStep: 'Demandez les prochaines dates au CNFPT, ou à votre centre de gestion.',
  doneWhen: 'Les jours suivis sont comptés.',
  cost: 1,
  effort: 2,
  change: 'low',
  leads: ['director'],
  helps: [helps.cnfpt, helps.operateur, helps.cdg],
  sources: [sources.outilsSouverains],
  way: 'collaboratif',
  needs: ['competences'],
};
