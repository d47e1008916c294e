import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const testRestauration: Measure = {
  code: 'test-restauration',
  title: 'Essayez de récupérer un fichier sauvegardé',
  summary: 'Un fichier d’abord, puis un dossier, puis un logiciel entier : vous saurez que la copie marche.',
  why: 'Une sauvegarde jamais essayée peut être vide, incomplète ou illisible. Mieux vaut l’apprendre un mardi calme que le jour de la panne.',
  steps: [
    'Demandez la restauration d’un fichier de la veille, puis d’un dossier entier.',
    'Ouvrez ce qui revient : le document est-il complet et à jour ?',
    'Mesurez le temps qu’il faut pour retrouver tous les fichiers de bureau.',
    'Une fois par an, essayez avec un logiciel métier complet.',
    'Tenez une fiche d’essai : date, fichier ou logiciel, temps passé, résultat, et qui a essayé.',
  ],
  firstStep: 'Demandez à votre prestataire, ou au service informatique, de vous rendre un fichier d’hier.',
  doneWhen: 'La date d’une restauration réussie est notée, et elle a moins d’un an.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur],
  sources: [sources.mesuresReaction, sources.regle321],
  after: 'sauvegarde-auto',
  needs: ['sauvegarde'],
};
