import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const siteOuvrir: Measure = {
  code: 'site-ouvrir',
  title: 'Tenez un site simple et à jour, confié à une personne',
  summary: 'Cinq pages utiles et à jour valent mieux que cinquante oubliées.',
  why: 'Un habitant cherche d’abord un horaire, un numéro, une démarche. Un site périmé l’envoie au mauvais endroit.',
  steps: [
    'Choisissez les cinq pages qui doivent rester justes : horaires, contacts, démarches, conseil, actualités.',
    'Pas de site ? Demandez à votre opérateur et à une intercommunalité proche s’ils proposent un modèle.',
    'Nommez une personne qui écrit et une qui relit.',
    'Publiez une nouvelle par mois, même courte.',
    'Retirez ce qui n’est plus vrai.',
  ],
  firstStep: 'Notez les cinq questions que l’on vous pose le plus. Le site y répond-il ?',
  doneWhen: 'Une page est mise à jour chaque mois.',
  cost: 1,
  effort: 3,
  change: 'medium',
  leads: ['secretary', 'elected'],
  helps: [helps.operateur, helps.epci, helps.catalogue],
  sources: [sources.rpnt],
  way: 'libre',
  needs: ['site-web'],
  duty: duties.publicationActes,
};
