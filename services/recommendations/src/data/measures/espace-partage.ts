import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const espacePartage: Measure = {
  code: 'espace-partage',
  title: 'Rassemblez vos dossiers dans un espace commun',
  summary: 'Chacun ouvre le même document, selon ses droits, au bureau comme ailleurs.',
  why: 'Un fichier rangé sur un seul ordinateur disparaît avec lui. Envoyé en pièce jointe, il existe en cinq versions, et personne ne sait laquelle est la bonne.',
  steps: [
    'Choisissez un espace hébergé par un opérateur public ou par un prestataire sous contrat.',
    'Dessinez dix dossiers au plus, avec les mots de vos services.',
    'Donnez les droits par fonction : accueil, direction, élus.',
    'Déplacez un service à la fois, en commençant par un dossier vivant.',
    'Fermez l’ancien dossier dès que tout est vérifié.',
  ],
  firstStep: 'Écrivez sur une feuille dix noms de dossiers compris de tous, et qui doit ouvrir chacun.',
  doneWhen: 'Les anciens dossiers sont fermés.',
  cost: 1,
  effort: 3,
  change: 'high',
  leads: ['secretary', 'director', 'operator'],
  helps: [helps.operateur, helps.suiteTerritoriale, helps.catalogue],
  sources: [sources.suiteTerritoriale, sources.outilsSouverains],
  after: 'sauvegarde-auto',
  way: 'les-deux',
  needs: ['fichiers'],
};
