import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const reversibilite: Measure = {
  code: 'reversibilite',
  title: 'Assurez-vous de pouvoir partir avec vos données',
  summary: 'Une clause de sortie, et un export essayé pour de vrai.',
  why: 'Un fournisseur ferme, augmente ses prix ou ne convient plus. Sans copie lisible de vos données, vous ne pouvez pas partir.',
  steps: [
    'Demandez à chaque fournisseur un export complet de vos données.',
    'Ouvrez-le avec un autre logiciel : est-il lisible et complet ?',
    'Écrivez la clause de sortie. Par exemple : « À la fin du contrat, le fournisseur rend les données en un mois, sans frais. Le format est ouvert. Il les efface ensuite. »',
    'Ajoutez-la à vos prochaines consultations.',
  ],
  firstStep: 'Demandez à votre fournisseur principal une copie de toutes vos données (un export).',
  doneWhen: 'L’export a été ouvert et vérifié.',
  cost: 0,
  effort: 1,
  change: 'none',
  leads: ['director', 'supplier'],
  helps: [helps.operateur, helps.prestataire],
  sources: [sources.infogerance, sources.outilsSouverains],
  way: 'les-deux',
  needs: [],
};
