import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './maven.mjs';
import { root } from './paths.mjs';
import { preparations } from './prepare.mjs';

/** What decides what the preparations do, beside their environment. */
const inputFiles = ['deploy/kafka', 'deploy/keycloak', 'deploy/local/demo-people.json', ...packageParts('libs', ['dist', 'sql']), ...packageParts('services', ['dist', 'prisma'])];

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
 * Looks at what the preparations depend on, once everything is built and before they run.
 * @returns {{ nothingToDo: boolean, markDone: () => void }} whether everything is as the last start left it (same stores,
 *   same code, same settings: then nothing is prepared again), and how to say so to the next start. Of a store given from
 *   outside nobody knows what became of it meanwhile: it always is. Of what changed during the start, nothing is said.
 */
export function lookAtPreparations(context) {
  const inputs = inputsOf(context);
  const mark = readMark(context);
  const known = mark?.stores === storesOf(context);
  return {
    nothingToDo: known && mark.work !== undefined && mark.work === workOf(context, inputs),
    markDone() {
      const same = inputs === inputsOf(context);
      writeFileSync(fileOf(context), JSON.stringify({ stores: storesOf(context), ...(same && { work: workOf(context, inputs) }) }));
    },
  };
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

/** What the preparations would do with these stores; undefined where that cannot be known. */
function workOf({ data, wants }, inputs) {
  const born = births.map((name) => join(data, name));
  if (!['postgres', 'keycloak', 'kafka'].every(wants) || !born.every(existsSync)) return undefined;
  return fingerprint(inputs, stampsOf(born));
}

function inputsOf(context) {
  return fingerprint(JSON.stringify(preparations(context)), stampsOf(inputFiles.flatMap((name) => filesOf(join(root, name)))));
}

function stampsOf(files) {
  return files.map((file) => {
    const { ino, size, mtimeMs } = statSync(file);
    return `${file} ${ino} ${size} ${mtimeMs}`;
  }).join('\n');
}

function packageParts(kind, parts) {
  return readdirSync(join(root, kind)).flatMap((name) => parts.map((part) => `${kind}/${name}/${part}`));
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
