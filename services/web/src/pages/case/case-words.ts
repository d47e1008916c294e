import type { CaseDetail, CaseStatus } from '@osinum/contracts';

/** How each status of an accompaniment is said and shown. */
export const caseStatusWords: Record<CaseStatus, { label: string; tone?: string }> = {
  'a-qualifier': { label: 'À qualifier' },
  'a-prendre-en-charge': { label: 'À prendre en charge', tone: 'warning' },
  'en-cours': { label: 'En cours', tone: 'info' },
  'en-pause': { label: 'En pause', tone: 'plain' },
  clos: { label: 'Clos', tone: 'ok' },
};

/** Priorities as three bars and a word. */
export const priorityLevels: Record<CaseDetail['priority'], { level: number; word: string }> = {
  haute: { level: 3, word: 'Haute' },
  moyenne: { level: 2, word: 'Moyenne' },
  basse: { level: 1, word: 'Basse' },
};
