import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const referentSecurite: Measure = {
  code: 'referent-securite',
  title: 'Désignez un référent sécurité, au besoin partagé',
  summary: 'Une personne nommée suit les sauvegardes, les accès et les alertes, chez vous ou pour plusieurs collectivités.',
  why: 'Quand la sécurité est l’affaire de tous, personne n’a le temps de la suivre. Un référent pose les questions et tient la liste à jour.',
  steps: [
    'Décidez qui peut suivre le sujet : un agent, un opérateur public, un prestataire.',
    'Écrivez sa mission en une page : ce qu’il vérifie, à quel rythme, à qui il en parle.',
    'Donnez-lui du temps et un élu à qui s’adresser.',
    'Prévoyez un point de trente minutes par trimestre avec la direction.',
  ],
  firstStep: 'Demandez à votre opérateur et à une intercommunalité proche s’ils partagent un responsable de la sécurité.',
  doneWhen: 'Une lettre de mission est signée.',
  cost: 2,
  effort: 2,
  change: 'low',
  leads: ['director', 'operator'],
  helps: [helps.operateur, helps.epci, helps.cdg],
  sources: [sources.communesConcernees, sources.hygiene],
  needs: [],
};
