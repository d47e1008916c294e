export interface RadarAxis {
  label: string;
  today?: number | undefined;
  past?: number | undefined;
}

export interface RadarModel {
  id: string;
  title: string;
  rings: string;
  today: string;
  dots: string;
  past?: string;
  labels: { x: number; y: number; anchor: 'start' | 'middle' | 'end'; text: string }[];
}

const RADIUS = 150;
const SCALE = 3;

/**
 * Paths of the `radar` partial. A theme without a score has no point: the line goes on to the next.
 * Nothing is drawn under three scored themes: bars say it better.
 */
export function radar(id: string, title: string, axes: readonly RadarAxis[]): RadarModel | undefined {
  if (axes.filter(({ today }) => today !== undefined).length < 3) return undefined;
  const at = (index: number, score: number) => spot(index, axes.length, (score / SCALE) * RADIUS);
  const line = (score: (axis: RadarAxis) => number | undefined) =>
    axes.map((axis, index) => [index, score(axis)] as const).filter((pair): pair is readonly [number, number] => pair[1] !== undefined).map(([index, value]) => at(index, value));
  const today = line((axis) => axis.today);
  const past = line((axis) => axis.past);
  return {
    id,
    title,
    rings: [1, 2, 3].map((score) => outline(axes.map((_, index) => at(index, score)))).join('') + spokes(axes.length),
    today: outline(today),
    dots: today.map(([x, y]) => `M${x - 4} ${y}a4 4 0 1 0 8 0 4 4 0 1 0-8 0`).join(''),
    ...(past.length > 2 && { past: outline(past) }),
    labels: axes.map(({ label }, index) => labelAt(label, index, axes.length)),
  };
}

type Spot = readonly [number, number];

function spot(index: number, count: number, radius: number): Spot {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return [round(Math.cos(angle) * radius), round(Math.sin(angle) * radius)];
}

function outline(spots: readonly Spot[]): string {
  return `M${spots.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

function spokes(count: number): string {
  return Array.from({ length: count }, (_, index) => `M0 0L${spot(index, count, RADIUS).join(' ')}`).join('');
}

function labelAt(text: string, index: number, count: number): RadarModel['labels'][number] {
  const [x, y] = spot(index, count, RADIUS + 15);
  const anchor = Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end';
  return { x, y: round(y + 4 + (Math.abs(x) < 12 ? Math.sign(y) * 4 : 0)), anchor, text };
}

function round(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
