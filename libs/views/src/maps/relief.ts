import type { Palette } from '../brand/brand.ts';
import { wash } from '../brand/colour.ts';
import { outlinesAbove } from './contours.ts';
import { curve, loop, MAP } from './geometry.ts';
import type { Point } from './geometry.ts';
import { mapDocument, path, shape, stroke } from './svg.ts';

const HILLS = [
  { at: [500, 178], height: 1.06, spread: [132, 104] },
  { at: [222, 404], height: 0.92, spread: [122, 104] },
  { at: [640, 505], height: 0.78, spread: [104, 96] },
  { at: [-10, 60], height: 0.7, spread: [110, 140] },
  { at: [330, 70], height: 0.3, spread: [120, 90] },
  { at: [430, 560], height: 0.26, spread: [150, 90] },
] as const;

const TRAIL: Point[] = [[-20, 452], [36, 410], [70, 336], [150, 286], [232, 282], [300, 226], [356, 252], [410, 330], [446, 420], [506, 500], [590, 520], [700, 470]];
const LEVELS = [0.14, 0.23, 0.32, 0.42, 0.52, 0.62, 0.72, 0.82, 0.92];

/** Hills by their contour lines, and a dotted trail from valley to valley. */
export function drawRelief({ primary }: Palette): string {
  const tone = (index: number) => wash(primary, 0.07 + (index * 0.8) / LEVELS.length);
  const lines = LEVELS.map((level, index) => {
    const d = outlinesAbove(heightAt, level).map(loop).join('');
    return path(d, { fill: tone(index + 1), stroke: '#fff', 'stroke-width': 1.4 });
  });
  return mapDocument([
    shape('rect', { width: MAP.width, height: MAP.height, fill: tone(0) }),
    ...lines,
    stroke(curve(TRAIL), '#fff', 6, { 'stroke-linecap': 'round', 'stroke-dasharray': '1 13' }),
  ]);
}

function heightAt(x: number, y: number): number {
  const hills = HILLS.map(({ at, height, spread }) => {
    const [u, v] = [(x - at[0]) / spread[0], (y - at[1]) / spread[1]];
    const wobble = 0.1 * Math.sin(x / 41 + at[1]) * Math.cos(y / 47 + at[0]);
    return height * Math.exp(-(u * u + v * v) / 1.5) * (1 + wobble);
  });
  return hills.reduce((sum, height) => sum + height, 0);
}
