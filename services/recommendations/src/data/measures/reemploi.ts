import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const reemploi: Measure = {
  code: 'reemploi',
  title: 'Donnez une seconde vie à vos anciens appareils',
  summary: 'Trier, effacer, donner ou vendre, et garder le bordereau.',
  why: 'Un placard plein d’ordinateurs n’aide personne et garde vos données. Certains appareils peuvent encore servir ailleurs.',
  steps: [
    'Ouvrez les placards et comptez.',
    'Séparez ce qui marche, ce qui se répare et ce qui se recycle.',
    'Faites effacer les disques avant toute sortie.',
    'Cherchez une association, une ressourcerie ou une filière intercommunale.',
    'Gardez les bordereaux.',
  ],
  firstStep: 'Ouvrez les placards, bâtiment par bâtiment, et faites la liste.',
  doneWhen: 'Les bordereaux de sortie sont rangés.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['secretary'],
  helps: [helps.epci, helps.prestataire],
  sources: [sources.reemploi],
  needs: [],
  duty: duties.reemploi,
};
