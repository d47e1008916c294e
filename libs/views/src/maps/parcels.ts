import type { Palette } from '../brand/brand.ts';
import { mix, wash } from '../brand/colour.ts';
import { between, curve, polygon, segment, sequence } from './geometry.ts';
import type { Point } from './geometry.ts';
import { mapDocument, path, shape, stroke } from './svg.ts';

type Quad = readonly [Point, Point, Point, Point];

const ROAD: Point[] = [[-20, 508], [40, 476], [88, 430], [160, 352], [250, 330], [338, 392], [420, 420], [500, 376], [548, 268], [590, 176], [690, 120]];
const RIVER: Point[] = [[628, -20], [612, 60], [640, 150], [610, 260], [560, 360], [528, 460], [560, 560], [552, 640]];
const LANE: Point[] = [[322, -20], [300, 60], [296, 150], [306, 250], [300, 340]];
const POND: Point = [118, 92];

/** Fields in strips, a village at the crossing, a road and a river. */
export function drawParcels(palette: Palette): string {
  const random = sequence(20261112);
  const fields = grid(random).flatMap((quad) => split(quad, random));
  const tones = tonesOf(palette);
  const outlines = tones.map(() => '');
  let furrows = '';
  for (const field of fields) {
    outlines[Math.floor(random() * tones.length)] += polygon(field);
    if (random() < 0.4) furrows += furrowsOf(field, 5 + Math.floor(random() * 4), random() < 0.5);
  }
  return mapDocument([
    ...outlines.map((d, index) => path(d, { fill: tones[index]!, stroke: '#fff', 'stroke-width': 3 })),
    stroke(furrows, wash(palette.primary, 0.45), 1),
    shape('ellipse', { cx: POND[0], cy: POND[1], rx: 30, ry: 17, fill: '#BAD3DC', transform: `rotate(-14 ${POND.join(' ')})` }),
    stroke(curve(RIVER), '#BAD3DC', 17),
    stroke(curve(LANE), '#fff', 6),
    stroke(curve(ROAD), palette.primaryDark, 15),
    stroke(curve(ROAD), '#fff', 11),
    path(village(random), { fill: palette.primaryDark }),
  ]);
}

function tonesOf({ primary, accent }: Palette): string[] {
  const purple = [0.06, 0.15, 0.25, 0.38].map((share) => wash(primary, share));
  const straw = mix(accent, '#DCCB9A', 0.3);
  const wheat = [0.35, 0.85].map((share) => mix(straw, '#FFFFFF', share));
  return [...purple, ...wheat];
}

function grid(random: () => number): Quad[] {
  const [columns, rows, size] = [7, 7, 104];
  const nodes = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column): Point => {
      const slant = (row - 3) * 9;
      return [column * size - 40 + slant + (random() - 0.5) * 44, row * size - 52 - column * 5 + (random() - 0.5) * 40];
    }),
  );
  return Array.from({ length: rows * columns }, (_, cell): Quad => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return [nodes[row]![column]!, nodes[row]![column + 1]!, nodes[row + 1]![column + 1]!, nodes[row + 1]![column]!];
  });
}

function split([a, b, c, d]: Quad, random: () => number): Quad[] {
  const kind = random();
  const [first, second] = [0.34 + random() * 0.3, 0.34 + random() * 0.3];
  if (kind < 0.45) {
    const [top, bottom] = [between(a, b, first), between(d, c, second)];
    return [[a, top, bottom, d], [top, b, c, bottom]];
  }
  if (kind < 0.7) {
    const [left, right] = [between(a, d, first), between(b, c, second)];
    return [[a, b, right, left], [left, right, c, d]];
  }
  return [[a, b, c, d]];
}

function furrowsOf([a, b, c, d]: Quad, count: number, upright: boolean): string {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / (count + 1);
    return upright ? segment(between(a, b, share), between(d, c, share)) : segment(between(a, d, share), between(b, c, share));
  }).join('');
}

function village(random: () => number): string {
  return [[268, 282], [292, 266], [318, 292], [340, 270], [352, 300], [330, 318], [284, 312], [372, 284]]
    .map(([x, y]) => house([x!, y!], 7 + random() * 5, 5 + random() * 3, random() * 0.7 - 0.5))
    .join('');
}

function house([x, y]: Point, half: number, depth: number, turn: number): string {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const corner = (u: number, v: number): Point => [x + u * cos - v * sin, y + u * sin + v * cos];
  return polygon([corner(-half, -depth), corner(half, -depth), corner(half, depth), corner(-half, depth)]);
}
