import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const lettrePrestataire: Measure = {
  code: 'lettre-prestataire',
  title: 'Envoyez vos questions à votre prestataire',
  summary: 'Un courriel reprend ce que personne ne savait sur vos sauvegardes et votre sécurité.',
  why: 'Vous n’avez pas à connaître toutes ces réponses. La personne qui s’occupe de votre informatique peut vous les donner.',
  steps: [
    'Ouvrez la lettre prête à envoyer, depuis vos résultats ou cette page.',
    'Pour chaque question, demandez où, quand et par qui, avec une date.',
    'Laissez deux semaines pour répondre par écrit.',
    'Reportez les réponses dans votre prochain diagnostic.',
  ],
  firstStep: 'Imprimez la lettre prête à envoyer, ou copiez-la dans un courriel à votre prestataire.',
  doneWhen: 'Les réponses reçues sont reportées dans le diagnostic.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary'],
  helps: [helps.prestataire, helps.operateur],
  sources: [sources.infogerance],
  needs: [],
};
