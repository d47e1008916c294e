import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const adressesAgents: Measure = {
  code: 'adresses-agents',
  title: 'Donnez à chaque agent une adresse au nom de la collectivité',
  summary: 'Des adresses au nom de la collectivité, à la place des boîtes gratuites ou personnelles.',
  why: 'Une boîte personnelle garde les papiers des habitants après un départ. Une adresse au nom de la collectivité rassure celui qui la reçoit, et reste à elle.',
  steps: [
    'Réservez un nom de domaine, ce qui suit l’arobase, ou vérifiez à qui appartient le vôtre.',
    'Choisissez un hébergeur de messagerie avec votre opérateur ou votre prestataire.',
    'Créez une adresse par personne et une par fonction : accueil, urbanisme, état civil.',
    'Reprenez les anciens messages utiles, puis annoncez la nouvelle adresse.',
    'Fermez les anciennes boîtes à une date décidée.',
  ],
  firstStep: 'Demandez à l’opérateur public, ou à votre prestataire, comment réserver votre nom de domaine.',
  doneWhen: 'Plus aucune boîte personnelle ou gratuite ne sert au travail.',
  cost: 1,
  effort: 2,
  change: 'medium',
  leads: ['secretary', 'supplier'],
  helps: [helps.operateur, helps.suiteTerritoriale, helps.prestataire],
  sources: [sources.rpnt, sources.suiteTerritoriale],
  way: 'les-deux',
  needs: ['messagerie'],
};
