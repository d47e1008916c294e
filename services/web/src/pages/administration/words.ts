import { NBSP, plural } from '@osinum/kernel';

/** The services that an administrator operates, in the order of the page, and what readers call them. */
export const operated = {
  identity: 'Identité',
  diagnostics: 'Diagnostics',
  recommendations: 'Recommandations',
  casework: 'Accompagnements',
  notifications: 'Courriels',
  catalogue: 'Catalogue',
} as const;
export type Operated = keyof typeof operated;
export const operatedNames = Object.keys(operated) as Operated[];

export const mailKinds: Record<string, string> = {
  completion: 'Diagnostic signé',
  relance: 'Relance',
  'case-opened': 'Nouvel accompagnement',
  'case-claimed': 'Accompagnement pris en charge',
  'task-done': 'Tâche faite',
  'assistance-proposed': 'Saisie accompagnée proposée',
  'assistance-agreed': 'Accord pour une saisie accompagnée',
  'assistance-handed-back': 'Saisie accompagnée terminée',
};

export const actionWords: Record<string, string> = {
  replay: 'Événements rejoués',
  'retry-job': 'Tâche remise en file',
  'send-mail-again': 'Courriel envoyé de nouveau',
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** « 45 s », « 4 min », « 3 h », « 2 jours »: how long something has lasted. */
export function lasting(seconds: number): string {
  if (seconds < MINUTE) return `${Math.max(0, Math.round(seconds))}${NBSP}s`;
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)}${NBSP}min`;
  if (seconds < 2 * DAY) return `${Math.floor(seconds / HOUR)}${NBSP}h`;
  return plural(Math.floor(seconds / DAY), 'jour');
}

/** Seconds from an instant to another, never less than none. */
export function secondsBetween(from: string, to: Date): number {
  return Math.max(0, (to.getTime() - Date.parse(from)) / 1000);
}
