import type { QueueView } from '../db/queue.ts';
import type { Outcome, Status, TransitionName } from '../domain/status.ts';

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

/** Views of the queue, in the order of the menu. */
export const viewLabels: Record<QueueView, string> = {
  'cette-semaine': 'Cette semaine',
  'en-retard': 'En retard',
  'mes-accompagnements': 'Mes accompagnements',
  'en-pause': 'En pause',
  'a-qualifier': 'À qualifier',
  'a-prendre-en-charge': 'À prendre en charge',
  tous: 'Tous, sauf clos',
};
