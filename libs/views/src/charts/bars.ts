import { formatScore } from '@osinum/kernel';

export interface ThemeScores {
  number?: number;
  label: string;
  href?: string;
  today?: number | undefined;
  past?: number | undefined;
  peers?: number | undefined;
  /** Shown instead of a missing past score; « nouv. » unless told. */
  pastMissing?: string;
}

export interface BarRow {
  number?: number;
  label: string;
  href?: string;
  today: string;
  past: string;
  peers: string;
  /** Positions on the row, in percent of the scale; an absent score draws nothing. */
  bar: { today?: string; past?: string; peers?: string };
}

const SCALE = 3;

/** The rows of the `bars-table` partial: values in words, positions in percent. */
export function barRows(themes: readonly ThemeScores[]): BarRow[] {
  return themes.map(({ number, label, href, today, past, peers, pastMissing = 'nouv.' }) => ({
    label,
    ...(number !== undefined && { number }),
    ...(href !== undefined && { href }),
    today: formatScore(today),
    past: past === undefined ? pastMissing : formatScore(past),
    peers: formatScore(peers),
    bar: { ...share('today', today), ...share('past', past), ...share('peers', peers) },
  }));
}

function share(name: 'today' | 'past' | 'peers', score: number | undefined): Record<string, string> {
  if (score === undefined) return {};
  const percent = (Math.min(SCALE, Math.max(0, score)) / SCALE) * 100;
  return { [name]: `${Math.round(percent * 10) / 10}%` };
}
