import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { root } from './paths.mjs';

const stampName = '.inputs-hash';
const versionOf = (name) => readFileSync(join(root, 'node_modules', name, 'package.json'));

/**
 * @typedef {object} Generation
 * @property {string} title
 * @property {string} cwd
 * @property {string[]} args for Node
 * @property {Record<string, string>} [env]
 * @property {string} output the folder it makes
 * @property {string} hash of everything it depends on
 */

/** What has to be generated in this clone. @returns {Generation[]} */
export function generations() {
  return [...contracts(), ...packageFolders().flatMap(prismaClient)];
}

/** The folders of libraries and services. */
export function packageFolders() {
  return ['libs', 'services'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(root, kind, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')));
}

function contracts() {
  const folder = join(root, 'proto');
  if (!existsSync(join(folder, 'buf.gen.yaml'))) return [];
  const files = filesUnder(folder).filter((file) => /\.(proto|yaml)$/.test(file));
  return [{
    title: 'contrats',
    cwd: folder,
    args: [join(root, 'node_modules', '@bufbuild', 'buf', 'bin', 'buf'), 'generate'],
    env: { PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
    output: join(root, 'libs', 'contracts', 'src', 'generated'),
    hash: hashOf(files, versionOf('@bufbuild/protoc-gen-es')),
  }];
}

function prismaClient(folder) {
  const schema = join(folder, 'prisma', 'schema.prisma');
  if (!existsSync(schema)) return [];
  const [, output] = /^\s*output\s*=\s*"(.+)"/m.exec(readFileSync(schema, 'utf8')) ?? [];
  return [{
    title: `base ${basename(folder)}`,
    cwd: folder,
    args: [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', schema],
    env: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    output: join(folder, 'prisma', output),
    hash: hashOf([schema], versionOf('prisma')),
  }];
}

/** @param {Generation} generation */
export function isUpToDate({ output, hash }) {
  const stamp = join(output, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** @param {Generation} generation */
export function markUpToDate({ output, hash }) {
  writeFileSync(join(output, stampName), hash);
}

/** tsc -b leaves the outputs of deleted sources: a deleted seed.ts must not run again. */
export function removeOrphanOutputs(folder) {
  const dist = join(folder, 'dist');
  if (!existsSync(dist)) return;
  for (const file of filesUnder(dist)) {
    const source = join(folder, 'src', relative(dist, file).replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts'));
    if (/\.(d\.ts|js)(\.map)?$/.test(file) && !existsSync(source)) rmSync(file);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).sort();
}

function hashOf(files, ...others) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  for (const other of others) hash.update(other);
  return hash.digest('hex');
}
