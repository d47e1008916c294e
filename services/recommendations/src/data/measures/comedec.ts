import type { Measure } from '../../domain/measure.ts';
import { duties } from '../duties.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const comedec: Measure = {
  code: 'comedec',
  title: 'Recevez et vérifiez l’état civil par voie électronique',
  summary: 'Un échange direct, sans courrier.',
  why: 'Chaque acte demandé par la poste prend plusieurs jours. L’échange électronique répond vite et évite les faux.',
  steps: [
    'Demandez à votre éditeur si votre logiciel d’état civil est prêt.',
    'Demandez le dossier de raccordement et les cartes des agents.',
    'Formez les deux personnes qui répondent.',
    'Vérifiez une première demande reçue.',
  ],
  firstStep: 'Demandez à l’éditeur de votre logiciel d’état civil ce qu’il reste à faire.',
  doneWhen: 'Une première vérification est reçue.',
  cost: 0,
  effort: 2,
  change: 'low',
  leads: ['secretary', 'supplier'],
  helps: [helps.editeur, helps.ants, helps.prestataire],
  sources: [sources.etatCivil],
  needs: [],
  duty: duties.comedec,
};
