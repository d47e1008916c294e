import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { brands } from '../brand/brands.ts';
import type { Brand } from '../brand/brand.ts';
import { outlinesAbove } from './contours.ts';
import { drawMap, milestones } from './draw-map.ts';
import { MAP } from './geometry.ts';

describe.each(Object.values(brands) as Brand[])('the map of $name', ({ key, map, palette }) => {
  const drawing = drawMap(map, palette);

  it('is the committed file', () => {
    expect(readFileSync(new URL(`../../static/carte-${key}.svg`, import.meta.url), 'utf8')).toBe(drawing);
  });

  it('is light, flat and inert', () => {
    expect(gzipSync(drawing).length).toBeLessThan(7 * 1024);
    expect(drawing).not.toMatch(/script|href|gradient|filter|style=|NaN|undefined/i);
  });

  it('has room for three milestones', () => {
    for (const [x, y] of milestones[map]) {
      expect(x > 30 && x < MAP.width - 30 && y > 90 && y < MAP.height).toBe(true);
    }
  });
});

it('contour lines close, around one hill and around two', () => {
  const hill = (cx: number) => (x: number, y: number) => 1 - Math.hypot(x - cx, y - 300) / 120;
  const two = (x: number, y: number) => Math.max(hill(160)(x, y), hill(500)(x, y));
  expect(outlinesAbove(hill(300), 0.5)).toHaveLength(1);
  expect(outlinesAbove(two, 0.5)).toHaveLength(2);
  expect(outlinesAbove(two, 2)).toEqual([]);
});
