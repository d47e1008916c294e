import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const achatsDurables: Measure = {
  code: 'achats-durables',
  title: 'Achetez moins, plus longtemps, reconditionné',
  summary: 'Réparer d’abord, reconditionné ensuite, et cinq ans d’usage au moins.',
  why: 'Un ordinateur gardé plus longtemps, c’est un achat de moins et un appareil de moins à fabriquer.',
  steps: [
    'Écrivez une règle en trois lignes : réparer, reconditionné, cinq ans.',
    'Ajoutez-la à votre prochaine commande.',
    'Demandez la garantie et la durée des mises à jour.',
    'Comptez chaque année la part de reconditionné.',
  ],
  firstStep: 'Ajoutez une ligne à la prochaine commande.',
  doneWhen: 'La part de matériel reconditionné est connue.',
  cost: 0,
  effort: 1,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.ugap, helps.operateur, helps.epci],
  sources: [sources.agec],
  after: 'inventaire',
  needs: [],
  duty: duties.achatsDurables,
};
