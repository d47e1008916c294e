import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './maven.mjs';
import { root } from './paths.mjs';
import { preparations } from './prepare.mjs';

/** What decides what the preparations do, beside their environment. */
const inputs = ['deploy/kafka', 'deploy/keycloak', 'deploy/local/demo-people.json', ...packageParts('libs', ['dist', 'sql']), ...packageParts('services', ['dist', 'prisma'])];

/** What shows that a store is the one that was prepared: made once, when the store is made. */
const births = ['postgres/cluster/PG_VERSION', 'kafka/logs/meta.properties'];

/**
 * Does this data folder hold the stores that an earlier start prepared? Another database or another Keycloak is a first
 * start again.
 */
export function knowsItsStores(context) {
  return readMark(context)?.stores === storesOf(context);
}

/**
 * Is everything as the last start left it: same stores, same code, same settings? Then nothing is prepared again. Of a
 * store given from outside nobody knows what became of it meanwhile: it always is.
 */
export function isPrepared(context) {
  const mark = readMark(context);
  return mark !== undefined && mark.stores === storesOf(context) && mark.work !== undefined && mark.work === workOf(context);
}

/** Says for the next start that everything is prepared. */
export function markPrepared(context) {
  writeFileSync(fileOf(context), JSON.stringify({ stores: storesOf(context), work: workOf(context) }));
}

const fileOf = ({ data }) => join(data, 'prepared.json');

function readMark(context) {
  try {
    return JSON.parse(readFileSync(fileOf(context), 'utf8'));
  } catch {
    return undefined;
  }
}

const storesOf = ({ stack }) => fingerprint(stack.DATABASE_URL, stack.KEYCLOAK_URL, stack.KAFKA_BROKERS);

function workOf(context) {
  const { data, wants } = context;
  const born = births.map((name) => join(data, name));
  if (!['postgres', 'keycloak', 'kafka'].every(wants) || !born.every(existsSync)) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(preparations(context)));
  for (const file of [...born, ...inputs.flatMap((name) => filesOf(join(root, name)))]) {
    const { ino, size, mtimeMs } = statSync(file);
    hash.update(`${file} ${ino} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function packageParts(kind, parts) {
  return readdirSync(join(root, kind)).flatMap((name) => parts.map((part) => `${kind}/${name}/${part}`));
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
