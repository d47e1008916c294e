import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const reglesMateriel: Measure = {
  code: 'regles-materiel',
  title: 'Écrivez la règle pour les appareils personnels',
  summary: 'Une page dit ce qui est prêté, ce qui est permis et ce qui ne l’est pas.',
  why: 'Un téléphone personnel mêle les photos de famille et les dossiers du conseil. Perdu ou revendu, il part avec les deux.',
  steps: [
    'Demandez à chaque élu et à chaque agent sur quel appareil il travaille.',
    'Décidez ce que la collectivité prête, en commençant par les personnes les plus exposées.',
    'Pour le reste, écrivez trois règles : verrouillage, pas de copie des dossiers, effacement au départ.',
    'Faites signer la page et notez les prêts.',
  ],
  firstStep: 'Demandez aux élus sur quel appareil ils lisent les dossiers du conseil.',
  doneWhen: 'La page est signée et les prêts sont notés.',
  cost: 1,
  effort: 1,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.operateur, helps.prestataire],
  sources: [sources.kitSensibilisation, sources.hygiene],
  needs: [],
};
