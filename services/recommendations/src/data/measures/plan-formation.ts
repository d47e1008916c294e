import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const planFormation: Measure = {
  code: 'plan-formation',
  title: 'Inscrivez le numérique dans le plan de formation',
  summary: 'Agents et élus, chaque année, avec un budget et des dates.',
  why: 'Sans ligne au plan, la formation dépend de l’urgence du moment. Les élus en ont besoin aussi.',
  steps: [
    'Posez à chacun une question sur ses envies, en deux minutes.',
    'Regroupez les demandes et choisissez deux priorités.',
    'Ajoutez une ligne au plan de formation et au budget.',
    'Cherchez à vous regrouper avec les voisins pour ouvrir une session.',
  ],
  firstStep: 'Envoyez la question à tous les agents et élus.',
  doneWhen: 'Le plan voté comporte une ligne numérique.',
  cost: 1,
  effort: 2,
  change: 'none',
  leads: ['director', 'elected'],
  helps: [helps.cnfpt, helps.cdg, helps.operateur],
  sources: [sources.outilsSouverains],
  needs: [],
};
