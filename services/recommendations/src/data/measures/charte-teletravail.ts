import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const charteTeletravail: Measure = {
  code: 'charte-teletravail',
  title: 'Fixez le cadre du télétravail',
  summary: 'Une délibération et une charte courte : jours, lieux, matériel, joignabilité.',
  why: 'Sans cadre, chacun négocie seul. Un texte court protège l’agent, le service et les données.',
  steps: [
    'Empruntez la délibération d’une collectivité voisine ou le modèle de votre centre de gestion.',
    'Précisez les fonctions concernées, le nombre de jours, le matériel fourni et les horaires.',
    'Ajoutez les règles de sécurité : écran verrouillé, pas de copie sur l’ordinateur familial.',
    'Consultez le comité social, puis le conseil.',
    'Remettez la charte à chaque agent concerné.',
  ],
  firstStep: 'Demandez à votre centre de gestion un modèle de délibération, ou de charte.',
  doneWhen: 'La délibération est votée et la charte remise.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['director', 'elected'],
  helps: [helps.cdg, helps.epci],
  sources: [sources.teletravail],
  needs: [],
  duty: duties.teletravail,
};
