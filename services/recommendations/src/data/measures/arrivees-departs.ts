import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const arriveesDeparts: Measure = {
  code: 'arrivees-departs',
  title: 'Ouvrez et fermez les comptes à chaque arrivée et départ',
  summary: 'Une liste à cocher, la même pour un agent, un élu ou un stagiaire.',
  why: 'Un compte oublié reste une porte ouverte, parfois pendant des années. Le fermer n’accuse personne : c’est rendre ses clés.',
  steps: [
    'Listez les accès d’une personne : session, messagerie, logiciels, téléphone, badge, clés.',
    'À l’arrivée, cochez ce qui est ouvert. Au départ, fermez tout le jour même.',
    'Changez les mots de passe communs que la personne connaissait.',
    'Mettez un message d’absence sur sa boîte, puis fermez-la à une date décidée.',
    'Une fois par an, demandez à chaque éditeur la liste des comptes actifs.',
  ],
  firstStep: 'Listez les personnes parties depuis deux ans. Demandez à votre prestataire quels comptes leur restent.',
  doneWhen: 'Aucun compte actif n’appartient à une personne partie.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['director'],
  helps: [helps.prestataire, helps.editeur],
  sources: [sources.mesuresAcces, sources.hygiene],
  needs: [],
};
