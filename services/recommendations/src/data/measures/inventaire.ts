import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const inventaire: Measure = {
  code: 'inventaire',
  title: 'Tenez la liste de vos équipements et de vos licences',
  summary: 'Un tableau simple : quoi, où, pour qui, jusqu’à quand.',
  why: 'Sans liste, on paie des licences inutiles et on découvre une fin de garantie le jour de la panne. La liste sert aussi à sauvegarder, à sécuriser et à acheter mieux.',
  steps: [
    'Notez chaque ordinateur, téléphone, box, serveur et copieur, avec sa date d’achat.',
    'Ajoutez les logiciels, le nombre de licences et la date de fin de chaque contrat.',
    'Indiquez qui s’en sert et où il se trouve.',
    'Relisez la liste une fois par an, avant le budget.',
  ],
  firstStep: 'Ouvrez un tableau : appareil, lieu, usager, date d’achat. Remplissez dix lignes.',
  doneWhen: 'La liste porte une date de relecture de cette année.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['secretary'],
  helps: [helps.prestataire, helps.operateur, helps.catalogue],
  sources: [sources.hygiene],
  needs: ['parc'],
};
