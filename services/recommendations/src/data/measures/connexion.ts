import type { Measure } from '../../domain/measure.ts';
import { helps } from '../helps.ts';
import { sources } from '../sources.ts';

export const connexion: Measure = {
  code: 'connexion',
  title: 'Améliorez la connexion de votre bâtiment le moins bien desservi',
  summary: 'Mesurer, demander la fibre, garder une ligne de secours.',
  why: 'Une ligne lente ralentit chaque démarche en ligne. Quand une ligne unique tombe, l’accueil s’arrête.',
  steps: [
    'Mesurez la vitesse de la ligne (le débit) trois jours de suite, à l’heure où cela gêne.',
    'Vérifiez si le bâtiment peut recevoir la fibre.',
    'Demandez au fournisseur une offre et une date de raccordement.',
    'Gardez un secours, par exemple une clé ou une box mobile, et essayez-le.',
  ],
  firstStep: 'Cherchez votre adresse sur le site de l’Arcep : il dit quelles lignes arrivent chez vous.',
  doneWhen: 'Le débit avant et après est noté, et le secours a été essayé.',
  cost: 2,
  effort: 2,
  change: 'none',
  leads: ['secretary', 'supplier'],
  helps: [helps.arcep, helps.prestataire, helps.operateur],
  sources: [sources.arcep],
  needs: [],
};
