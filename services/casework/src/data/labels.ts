import type { Priority } from '../domain/priority.ts';
import type { Outcome, Status, TransitionName } from '../domain/status.ts';

export const statusLabels: Record<Status, string> = {
  'to-qualify': 'À qualifier',
  'to-claim': 'À prendre en charge',
  'in-progress': 'En cours',
  paused: 'En pause',
  closed: 'Clos',
};

export const outcomeLabels: Record<Outcome, string> = {
  helped: 'Aidé',
  'not-helped': 'Sans aide',
  unreachable: 'Injoignable',
  'out-of-scope': 'Hors périmètre',
};

export const transitionLabels: Record<TransitionName, string> = {
  qualify: 'Qualifier',
  claim: 'Prendre',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  release: 'Remettre dans la file',
  close: 'Clore',
};

export const priorityLabels: Record<Priority, string> = { high: 'Haute', medium: 'Moyenne', low: 'Basse' };
