import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;

/**
 * Unpacks a zip (a jar is one) without any tool of the system.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => boolean} [wanted]
 * @returns {string[]} the names written
 */
export function unzip(archive, folder, wanted = () => true) {
  const zip = readFileSync(archive);
  const written = [];
  for (const entry of entriesOf(zip)) {
    const { name } = entry;
    if (name.endsWith('/') || !wanted(name)) continue;
    const path = join(folder, normalize(name));
    if (!path.startsWith(join(folder, '/'))) throw new Error(`${archive}: entry outside the folder: ${name}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contentOf(zip, entry));
    if (entry.mode & 0o111) chmodSync(path, 0o755);
    written.push(name);
  }
  return written;
}

function* entriesOf(zip) {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== endSignature) end -= 1;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    yield {
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 20),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      start: zip.readUInt32LE(at + 42),
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    };
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function contentOf(zip, { start, size, method }) {
  const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  const raw = zip.subarray(from, from + size);
  return method === 0 ? raw : inflateRawSync(raw);
}
