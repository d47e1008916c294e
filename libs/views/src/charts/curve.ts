import { formatScore } from '@osinum/kernel';

export interface CurvePoint {
  at: Date;
  /** Absent: nothing is drawn that day. */
  score?: number | undefined;
  /** True when this score is not counted as the one before was: the line stops between them. */
  apart?: boolean;
}

export interface CurveModel {
  height: number;
  /** Positions: x in percent of the width, y in pixels. */
  lines: { x1: string; y1: number; x2: string; y2: number }[];
  dots: { x: string; y: number; above: number; text: string }[];
  /** Where the scale of the scores changed. */
  breaks: { x: string }[];
  grid: { y: number; label: string }[];
}

const SCALE = 3;
const LEFT = 12;
const RIGHT = 96;

/**
 * What the `curve` and `sparkline` partials draw: scores along the days, from 0 to 3. A missing score leaves a gap,
 * and two scores that do not compare are not joined.
 */
export function curve(points: readonly CurvePoint[], { height = 240, margin = 24 } = {}): CurveModel {
  const [from, to] = [points[0]?.at.getTime() ?? 0, points.at(-1)?.at.getTime() ?? 0];
  const x = (at: Date) => (from === to ? (LEFT + RIGHT) / 2 : LEFT + ((at.getTime() - from) / (to - from)) * (RIGHT - LEFT));
  const y = (score: number) => Math.round(height - margin - (score / SCALE) * (height - 2 * margin));
  const spots = points.map(({ at, score, apart }) => ({ x: x(at), apart, score }));
  const pairs = spots.slice(1).map((spot, position) => [spots[position]!, spot] as const);
  return {
    height,
    lines: pairs.flatMap(([a, b]) =>
      a.score === undefined || b.score === undefined || b.apart ? [] : [{ x1: percent(a.x), y1: y(a.score), x2: percent(b.x), y2: y(b.score) }],
    ),
    dots: spots.flatMap(({ x: at, score }) => (score === undefined ? [] : [{ x: percent(at), y: y(score), above: y(score) - 14, text: formatScore(score) }])),
    breaks: pairs.flatMap(([a, b]) => (b.apart ? [{ x: percent((a.x + b.x) / 2) }] : [])),
    grid: [0, 1, 2, 3].map((score) => ({ y: y(score), label: String(score) })),
  };
}

function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}
