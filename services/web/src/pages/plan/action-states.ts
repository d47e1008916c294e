import type { ActionState } from '@osinum/contracts';

interface Words {
  label: string;
  tone: string;
  icon?: string;
}

/** How each state of an action is said and shown. */
export const stateWords: Record<ActionState, Words> = {
  proposee: { label: 'Proposée', tone: 'plain' },
  'en-cours': { label: 'En cours', tone: 'info' },
  bloquee: { label: 'Bloquée', tone: 'warning', icon: 'alert' },
  terminee: { label: 'Terminée', tone: 'ok', icon: 'done' },
  'deja-faite': { label: 'Déjà faite', tone: 'ok', icon: 'done' },
  'pas-interesse': { label: 'Pas intéressé', tone: 'plain' },
};
