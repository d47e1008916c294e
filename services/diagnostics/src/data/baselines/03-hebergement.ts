import type { Baseline } from '../../domain/baseline.ts';
import { typeset } from '../french-typography.ts';
import { smallCommunes } from './elsewhere.ts';

export const baselinesHebergement: readonly Baseline[] = typeset<Baseline[]>([
  {
    key: 'S0.stockage',
    survey: 'S0',
    questions: ['hebergement.fichiers'],
    figure: '34 % citent un serveur distant, 25 % un disque dur, 15 % une clé USB',
    caveat: 'Autre question : elle mêlait rangement et sauvegarde.',
  },
  {
    key: 'S2.datacenter',
    survey: 'S2',
    questions: ['hebergement.fichiers'],
    figure: '27 % ont tout ou partie de leurs données dans un centre de données, un bâtiment de serveurs ; 4 % le prévoient',
    caveat: 'Autre question : elle parlait de centre de données.',
  },
  {
    key: 'S2.sauv-local',
    survey: 'S2',
    questions: ['sauvegarde.existe'],
    figure: '44 % font une sauvegarde sur place',
    caveat: 'Autre question : nous demandons le rythme, elle demandait le lieu.',
  },
  {
    key: 'S2.sauv-externe',
    survey: 'S2',
    questions: ['sauvegarde.copie-externe'],
    figure: '31 % ont une sauvegarde à l\'extérieur',
    caveat: 'La part porte sur toutes les collectivités, y compris celles qui n\'ont pas de copie.',
    comparesWith: ['dehors-debranchee', 'dehors'],
    comparableWhen: 'population < 3500',
    elsewhere: smallCommunes,
  },
]);
