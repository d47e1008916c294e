import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './unpack-woff.ts';

const woff = readFileSync(createRequire(import.meta.url).resolve('@fontsource/young-serif/files/young-serif-latin-400-normal.woff'));

/** The checksum of OpenType: the sum of a table’s 32-bit words. */
function checksum(table: Buffer): number {
  const words = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('A WOFF face unpacked', () => {
  const face = unpackWoff(woff);
  const tables = Array.from({ length: face.readUInt16BE(4) }, (_, index) => {
    const [sum, offset, length] = [4, 8, 12].map((field) => face.readUInt32BE(12 + index * 16 + field)) as [number, number, number];
    return { tag: face.toString('latin1', 12 + index * 16, 16 + index * 16), sum, content: face.subarray(offset, offset + length) };
  });

  it('is a TrueType file of the size the package announces', () => {
    expect(face.readUInt32BE(0)).toBe(0x0001_0000);
    expect(face.length).toBe(woff.readUInt32BE(16));
  });

  it('holds every table whole', () => {
    expect(tables.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']));
    for (const { tag, sum, content } of tables.filter((table) => table.tag !== 'head')) expect([tag, checksum(content)]).toEqual([tag, sum]);
  });

  it('refuses anything else', () => {
    expect(() => unpackWoff(Buffer.from('wOF2 and so on'))).toThrow('not a WOFF 1.0 file');
  });
});
