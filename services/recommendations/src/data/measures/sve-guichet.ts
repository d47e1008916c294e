import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const sveGuichet: Measure = {
  code: 'sve-guichet',
  title: 'Recevez les demandes en ligne, avec un accusé de réception',
  summary: 'Une adresse ou un formulaire suffit : l’habitant sait que sa demande est arrivée.',
  why: 'Un habitant a le droit d’écrire en ligne à son administration. Sans adresse annoncée, tout message envoyé à n’importe quelle boîte compte.',
  steps: [
    'Créez une adresse réservée aux demandes, ou un formulaire.',
    'Réglez un accusé de réception automatique, avec la date et le service.',
    'Publiez cette adresse sur le site, à l’accueil et sur vos courriers.',
    'Nommez deux personnes qui la lisent.',
    'Passez aux formulaires pour les demandes les plus fréquentes.',
  ],
  firstStep: 'Choisissez l’adresse, réglez l’accusé de réception, puis publiez cette adresse. C’est déjà fait ? Préparez un premier formulaire.',
  doneWhen: 'Vous avez reçu l’accusé d’un message d’essai.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['secretary', 'operator'],
  helps: [helps.operateur, helps.epci, helps.catalogue],
  sources: [sources.crpaSve],
  way: 'les-deux',
  needs: ['demarches'],
  duty: duties.sve,
};
