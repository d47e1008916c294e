import type { Palette } from '../brand/brand.ts';
import { mix, wash } from '../brand/colour.ts';
import { curve, loop, MAP } from './geometry.ts';
import type { Point } from './geometry.ts';
import { mapDocument, path, shape, stroke } from './svg.ts';

const SHARES = [0.13, 0.26, 0.42, 0.6, 0.8, 1];
const ROAD: Point[] = [[216, -30], [290, 30], [350, 70], [346, 130], [262, 200], [222, 272], [168, 330], [96, 380], [36, 440], [30, 520], [84, 640]];
const ISLANDS: Point[][] = [
  [[432, 470], [462, 456], [486, 470], [480, 496], [448, 504], [428, 492]],
  [[506, 520], [520, 512], [532, 522], [524, 536], [508, 534]],
];

/** A beach, a coastal road, the sea deepening step by step, two islands. */
export function drawCoast({ primary, primaryDark, accent }: Palette): string {
  const sand = mix(accent, '#FFFFFF', 0.22);
  const depths = SHARES.map((share, index) =>
    path(seaFrom(index), { fill: wash(primary, share), ...(index === 0 && { stroke: primaryDark, 'stroke-width': 4 }) }),
  );
  return mapDocument([
    shape('rect', { width: MAP.width, height: MAP.height, fill: sand }),
    ...depths,
    path(ISLANDS.map(loop).join(''), { fill: sand, stroke: primaryDark, 'stroke-width': 2.5 }),
    stroke(curve(ROAD), primaryDark, 15),
    stroke(curve(ROAD), '#fff', 11),
  ]);
}

/** Everything east of the line of depth `index`; the first is the shore. */
function seaFrom(index: number): string {
  const line = Array.from({ length: 15 }, (_, step): Point => {
    const y = -40 + step * 49;
    const bay = 118 * Math.sin(y / 128 + 0.9) - y * 0.2;
    const ripple = index * 13 * Math.sin(y / (44 + index * 5) + index * 1.7);
    return [322 + bay * (1 - index * 0.1) + index * 74 + ripple, y];
  });
  return `${curve(line)}L720 700L720-60Z`;
}
