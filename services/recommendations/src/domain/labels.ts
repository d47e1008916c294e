import type { Change, CostBand, Effort, Lead } from './measure.ts';
import type { ActionState } from './action-states.ts';
import type { Trajectory } from './trajectory.ts';

/** What a person reads for each order of cost. */
export const costLabels: Record<CostBand, string> = {
  0: 'Gratuit',
  1: 'Moins de 500 € par an',
  2: 'De 500 à 3 000 € par an',
  3: 'Plus de 3 000 € par an',
};

export const effortLabels: Record<Effort, string> = {
  1: 'Une demi-journée',
  2: 'Trois jours environ',
  3: 'Plusieurs mois',
};

export const changeLabels: Record<Change, string> = {
  none: 'Aucun',
  low: 'Faible',
  medium: 'Moyen',
  high: 'Fort',
};

export const leadLabels: Record<Lead, string> = {
  secretary: 'Secrétaire de mairie ou agent',
  director: 'Direction ou secrétariat général',
  elected: 'Maire ou élu',
  supplier: 'Prestataire informatique',
  operator: 'Opérateur public (OPSN) ou intercommunalité',
};

export const stateLabels: Record<ActionState, string> = {
  proposee: 'Proposée',
  'en-cours': 'En cours',
  bloquee: 'Bloquée',
  terminee: 'Terminée',
  'deja-faite': 'Déjà faite',
  'pas-interesse': 'Pas intéressé',
};

export const trajectoryLabels: Record<Trajectory, string> = {
  collaboratif: 'Vers le collaboratif',
  libre: 'Vers le libre',
  'les-deux': 'Les deux',
};
