import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';

export const connexion: Measure = {
  code: 'connexion',
  title: 'Améliorez la connexion du site le moins bien servi',
  summary: 'Mesurer, demander la fibre, garder une ligne de secours.',
  why: 'Une ligne lente ralentit chaque démarche en ligne. Une ligne unique qui tombe ferme la mairie au numérique.',
  steps: [
    'Mesurez le débit trois jours de suite, à l’heure où cela gêne.',
    'Vérifiez si le bâtiment peut recevoir la fibre.',
    'Demandez au fournisseur une offre et une date de raccordement.',
    'Gardez un secours, par exemple une clé ou une box mobile, et essayez-le.',
  ],
  firstStep: 'Mesurez le débit demain matin et notez-le.',
  doneWhen: 'Le débit avant et après est noté, et le secours a été essayé.',
  cost: 2,
  effort: 2,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.prestataire, helps.operateur, helps.epci],
  sources: [],
  needs: [],
};
