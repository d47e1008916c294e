import { MAP } from './geometry.ts';
import type { Point } from './geometry.ts';

const STEP = 20;
const MARGIN = 3;

/** Closed outlines of the ground higher than `level`, by marching squares; they close outside the picture. */
export function outlinesAbove(heightAt: (x: number, y: number) => number, level: number): Point[][] {
  const columns = Math.ceil(MAP.width / STEP) + 2 * MARGIN;
  const rows = Math.ceil(MAP.height / STEP) + 2 * MARGIN;
  const height = (column: number, row: number) => {
    const outside = column === 0 || row === 0 || column === columns || row === rows;
    return outside ? -1 : heightAt((column - MARGIN) * STEP, (row - MARGIN) * STEP) - level;
  };
  const next = new Map<string, Point>();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (const [from, to] of crossings(column, row, height)) next.set(from.join(), to);
    }
  }
  return chain(next);
}

/** The sides of one cell that the line crosses, high ground on the left. */
function crossings(column: number, row: number, height: (column: number, row: number) => number): [Point, Point][] {
  const corners: Point[] = [[column, row], [column + 1, row], [column + 1, row + 1], [column, row + 1]];
  const heights = corners.map(([x, y]) => height(x, y));
  const starts: Point[] = [];
  const ends: Point[] = [];
  corners.forEach((corner, index) => {
    const after = (index + 1) % 4;
    if (heights[index]! > 0 && heights[after]! <= 0) starts.push(crossing(corner, corners[after]!, heights[index]!, heights[after]!));
    if (heights[index]! <= 0 && heights[after]! > 0) ends.push(crossing(corners[after]!, corner, heights[after]!, heights[index]!));
  });
  return starts.map((start, index) => [start, ends[index]!]);
}

/** Always computed from the high corner to the low one: both cells of a side find the same point. */
function crossing(high: Point, low: Point, above: number, below: number): Point {
  const share = above / (above - below);
  const at = (axis: 0 | 1) => (high[axis] + (low[axis] - high[axis]) * share - MARGIN) * STEP;
  return [at(0), at(1)];
}

function chain(next: Map<string, Point>): Point[][] {
  const outlines: Point[][] = [];
  for (const start of [...next.keys()]) {
    const outline: Point[] = [];
    let key = start;
    for (let point = next.get(key); point; point = next.get(key)) {
      next.delete(key);
      outline.push(point);
      key = point.join();
    }
    if (outline.length > 5) outlines.push(outline);
  }
  return outlines;
}
