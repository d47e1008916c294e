import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const suiteCoherente: Measure = {
  code: 'suite-coherente',
  title: 'Rassemblez vos outils dans un seul ensemble',
  summary: 'Un outil par besoin, les mêmes pour tous, et les doublons fermés.',
  why: 'Trois outils pour la même chose font trois endroits où chercher. Une application privée emporte les échanges de la collectivité hors de chez elle.',
  steps: [
    'Listez les outils par besoin : écrire, partager, discuter, se réunir.',
    'Entourez les doublons et ce qui passe par une application privée.',
    'Choisissez un ensemble avec les personnes qui s’en servent.',
    'Fixez une date de fermeture pour chaque doublon et reprenez ce qui doit l’être.',
  ],
  firstStep: 'Écrivez, besoin par besoin, l’outil que chacun utilise.',
  doneWhen: 'Les doublons sont fermés.',
  cost: 2,
  effort: 3,
  change: 'high',
  leads: ['director', 'elected'],
  helps: [helps.operateur, helps.suiteTerritoriale, helps.catalogue],
  sources: [sources.suiteTerritoriale],
  after: 'espace-partage',
  way: 'les-deux',
  needs: ['tchat', 'bureautique'],
};
