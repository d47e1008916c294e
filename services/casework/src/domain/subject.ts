import { alertTasks } from '../data/alert-tasks.ts';

/** A theme of the diagnostic and its score, absent when nothing was scored. */
export interface ThematiqueScore {
  code: string;
  title: string;
  score?: number | undefined;
}

const PARTS = 2;

/** What an accompagnement is about, in a few words: its alerts, else its weakest themes. */
export function subjectOf(alertCodes: readonly string[], thematiques: readonly ThematiqueScore[]): string {
  const alerts = [...new Set(alertCodes.map((code) => alertTasks[code]?.subject).filter((one) => one !== undefined))];
  if (alerts.length > 0) return alerts.slice(0, PARTS).join(', ');
  const weakest = thematiques
    .filter((theme): theme is ThematiqueScore & { score: number } => theme.score !== undefined)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, PARTS)
    .map((theme) => theme.title);
  return weakest.length > 0 ? weakest.join(', ') : 'Diagnostic';
}
