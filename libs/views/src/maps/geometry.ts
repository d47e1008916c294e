export type Point = readonly [number, number];

/** Size of every map, in its own units. */
export const MAP = { width: 660, height: 600 };

/** Repeatable numbers between 0 and 1: a map drawn twice is the same file. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The point at `share` of the way between two. */
export function between([x1, y1]: Point, [x2, y2]: Point, share: number): Point {
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
}

/** A closed outline through the points, in whole units. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(whole).join('L')}Z`;
}

/** A segment. */
export function segment(from: Point, to: Point): string {
  return `M${whole(from)}L${whole(to)}`;
}

/** A smooth line through the points (each joint is the middle of two neighbours). */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const arcs = rest.slice(0, -1).flatMap((point, index) => [point, between(point, rest[index + 1]!, 0.5)]);
  return `${arcsFrom(first!, arcs)}L${whole(rest.at(-1)!)}`;
}

/** A smooth closed outline whose joints are the middles of its sides. */
export function loop(points: readonly Point[]): string {
  const at = (index: number) => points[index % points.length]!;
  const joint = (index: number) => between(at(index), at(index + 1), 0.5);
  const arcs = points.flatMap((_, index) => [at(index + 1), joint(index + 1)]);
  return `${arcsFrom(joint(0), arcs)}Z`;
}

/** Quadratic arcs in relative whole units: a third lighter than absolute ones once compressed. */
function arcsFrom(start: Point, points: readonly Point[]): string {
  let joint: Point = [Math.round(start[0]), Math.round(start[1])];
  const head = `M${whole(joint)}q`;
  const steps = points.map((point, index) => {
    const step: Point = [Math.round(point[0]) - joint[0], Math.round(point[1]) - joint[1]];
    if (index % 2 === 1) joint = [joint[0] + step[0], joint[1] + step[1]];
    return whole(step);
  });
  return head + steps.reduce((text, step) => text + (step.startsWith('-') ? '' : ' ') + step).trim();
}

function whole([x, y]: Point): string {
  const [left, top] = [Math.round(x), Math.round(y)];
  return top < 0 ? `${left}${top}` : `${left} ${top}`;
}
