import type { Outcome, Priority, Status, TransitionName } from '../domain/status.ts';

export const statusLabels: Record<Status, string> = {
  'a-qualifier': 'À qualifier',
  'a-prendre-en-charge': 'À prendre en charge',
  'en-cours': 'En cours',
  'en-pause': 'En pause',
  clos: 'Clos',
};

export const outcomeLabels: Record<Outcome, string> = {
  aide: 'Aidé',
  'sans-aide': 'Sans aide',
  injoignable: 'Injoignable',
  'hors-perimetre': 'Hors périmètre',
};

export const transitionLabels: Record<TransitionName, string> = {
  qualify: 'Qualifier',
  claim: 'Prendre',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  release: 'Remettre dans la file',
  close: 'Clore',
};

export const priorityLabels: Record<Priority, string> = { haute: 'Haute', moyenne: 'Moyenne', basse: 'Basse' };
