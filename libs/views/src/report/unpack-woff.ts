import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  tag: number;
  checksum: number;
  content: Buffer;
}

/**
 * The TrueType face inside a WOFF 1.0 file: the layout engine reads no compressed face.
 * @throws Error when the file is no WOFF 1.0.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, WOFF_HEADER + index * WOFF_ENTRY));
  const face = Buffer.alloc(tables.reduce((size, { content }) => size + padded(content.length), SFNT_HEADER + tables.length * SFNT_ENTRY));
  writeHeader(face, woff.readUInt32BE(4), tables.length);
  let offset = SFNT_HEADER + tables.length * SFNT_ENTRY;
  tables.forEach(({ tag, checksum, content }, index) => {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    [tag, checksum, offset, content.length].forEach((value, field) => face.writeUInt32BE(value, entry + field * 4));
    content.copy(face, offset);
    offset += padded(content.length);
  });
  return face;
}

function tableAt(woff: Buffer, entry: number): Table {
  const [tag, offset, packed, size, checksum] = [0, 4, 8, 12, 16].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number, number, number];
  const bytes = woff.subarray(offset, offset + packed);
  return { tag, checksum, content: packed === size ? bytes : inflateSync(bytes) };
}

function writeHeader(face: Buffer, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  face.writeUInt32BE(flavor, 0);
  [count, 2 ** power * 16, power, count * 16 - 2 ** power * 16].forEach((value, field) => face.writeUInt16BE(value, 4 + field * 2));
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
