import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { brands } from '../src/brand/brands.ts';
import { drawMap } from '../src/maps/draw-map.ts';

for (const { key, map, palette } of Object.values(brands)) {
  const drawing = drawMap(map, palette);
  writeFileSync(new URL(`../static/carte-${key}.svg`, import.meta.url), drawing);
  console.log(`carte-${key}.svg: ${gzipSync(drawing).length} octets compressés`);
}
