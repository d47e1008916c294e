import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const donneesOuvertes: Measure = {
  code: 'donnees-ouvertes',
  title: 'Publiez trois jeux de données utiles',
  summary: 'Délibérations, subventions, équipements : trois fichiers simples et tenus à jour.',
  why: 'Une donnée publiée répond une fois pour toutes à une question qui revient. Elle sert aux habitants, aux associations et à vos propres services.',
  steps: [
    'Commencez par la liste des délibérations.',
    'Suivez le modèle commun : les colonnes sont déjà décidées.',
    'Retirez les noms de personnes avant de publier.',
    'Déposez les fichiers sur le site national.',
    'Notez qui met à jour, et quand.',
  ],
  firstStep: 'Préparez la liste des délibérations de l’année.',
  doneWhen: 'La dernière mise à jour a moins d’un an.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['director', 'operator'],
  helps: [helps.dataGouv, helps.operateur, helps.epci],
  sources: [sources.openData, sources.scdl],
  way: 'libre',
  needs: ['donnees'],
  duty: duties.openData,
};
