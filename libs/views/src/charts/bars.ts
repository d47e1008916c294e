import { formatScore } from '@osinum/kernel';

export interface ThemeScores {
  number?: number;
  label: string;
  /** The score in words, after the label. */
  note?: string | undefined;
  href?: string;
  today?: number | undefined;
  past?: number | undefined;
  peers?: number | undefined;
  /** Between which scores the middle half of the peers lies. */
  half?: { low: number; high: number } | undefined;
  /** Shown instead of a missing past score; « nouv. » unless told. */
  pastMissing?: string;
}

export interface BarRow {
  number?: number;
  label: string;
  note?: string;
  href?: string;
  today: string;
  past: string;
  peers: string;
  half: string;
  /** Positions on the row, in percent of the scale; an absent score draws nothing. */
  bar: { today?: string; past?: string; peers?: string; half?: { from: string; width: string } };
}

const SCALE = 3;

/** The rows of the `bars-table` partial: values in words, positions in percent. */
export function barRows(themes: readonly ThemeScores[]): BarRow[] {
  return themes.map(({ number, label, note, href, today, past, peers, half, pastMissing = 'nouv.' }) => ({
    label,
    ...(number !== undefined && { number }),
    ...(note !== undefined && { note }),
    ...(href !== undefined && { href }),
    today: formatScore(today),
    past: past === undefined ? pastMissing : formatScore(past),
    peers: formatScore(peers),
    half: halfInWords(half),
    bar: { ...share('today', today), ...share('past', past), ...share('peers', peers), ...band(half) },
  }));
}

/** « de 0,4 à 1,6 », « à 3,0 » when both ends are the same. */
function halfInWords(half: ThemeScores['half']): string {
  if (half === undefined) return formatScore(undefined);
  const [low, high] = [formatScore(half.low), formatScore(half.high)];
  return low === high ? `à ${low}` : `de ${low} à ${high}`;
}

function share(name: 'today' | 'past' | 'peers', score: number | undefined): Record<string, string> {
  return score === undefined ? {} : { [name]: percent(score) };
}

function band(half: ThemeScores['half']): BarRow['bar'] {
  return half === undefined ? {} : { half: { from: percent(half.low), width: percent(half.high - half.low) } };
}

function percent(score: number): string {
  return `${Math.round((Math.min(SCALE, Math.max(0, score)) / SCALE) * 1000) / 10}%`;
}
