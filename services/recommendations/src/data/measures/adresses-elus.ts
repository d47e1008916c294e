import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const adressesElus: Measure = {
  code: 'adresses-elus',
  title: 'Donnez à chaque élu une adresse de la collectivité',
  summary: 'Les échanges du mandat restent à la collectivité quand le mandat s’achève.',
  why: 'Un dossier envoyé sur une boîte privée échappe à la collectivité. Il se mêle au courrier personnel, et il part avec l’élu.',
  steps: [
    'Commencez par le maire et les adjoints, ou par le président et les vice-présidents.',
    'Montrez en cinq minutes comment lire la boîte sur un téléphone.',
    'Envoyez les convocations et les dossiers à cette seule adresse.',
    'Prévoyez la fermeture à la fin du mandat.',
  ],
  firstStep: 'Créez l’adresse du maire ou du président, puis celles des adjoints ou vice-présidents.',
  doneWhen: 'Les élus lisent et écrivent avec cette adresse.',
  cost: 1,
  effort: 2,
  change: 'medium',
  leads: ['secretary', 'elected'],
  helps: [helps.operateur, helps.suiteTerritoriale, helps.prestataire],
  sources: [sources.suiteTerritoriale],
  after: 'adresses-agents',
  way: 'les-deux',
  needs: ['messagerie'],
};
