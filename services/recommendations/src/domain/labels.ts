import type { Change, CostBand, Effort, Lead } from './measure.ts';
import type { ActionState } from './action-states.ts';
import type { Trajectory } from './trajectory.ts';

const smallBody = 'Ordre de grandeur pour une petite collectivité :';

const costLabels: Record<CostBand, string> = {
  0: 'Gratuit',
  1: `${smallBody} moins de 500 € par an`,
  2: `${smallBody} de 500 à 3 000 € par an`,
  3: `${smallBody} plus de 3 000 € par an`,
};

/** What a person reads of the cost: an order for a small body; for a larger one no amount, since none was read. */
export function costInWords(cost: CostBand, larger: boolean): string {
  if (!larger) return costLabels[cost];
  return cost === 0 ? 'Du temps plutôt qu’un achat' : 'Selon votre taille : demandez un devis';
}

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
  secretary: 'Secrétariat ou agent',
  director: 'Direction ou secrétariat général',
  elected: 'Maire, président ou élu',
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
