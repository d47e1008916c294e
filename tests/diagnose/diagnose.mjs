// npm run diagnose -- FILE: what the engine says of a persona, from its questions to its plan. See README.md.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../deploy/local/lib/bootstrap.mjs';
import { root } from '../../deploy/local/lib/paths.mjs';

await bootstrap();
await ensureBuilt();

const { diagnosisOf } = await import('./diagnosis-of.mjs');
const { inWords } = await import('./in-words.mjs');
const { PersonaError, readPersona } = await import('./read-persona.mjs');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });

try {
  if (positionals.length !== 1) throw new PersonaError('Donnez un fichier : npm run diagnose -- tests/diagnose/personas/commune-300.json');
  const diagnosis = diagnosisOf(readPersona(textOf(positionals[0])));
  process.stdout.write(values.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : inWords(diagnosis));
} catch (error) {
  if (!(error instanceof PersonaError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function textOf(file) {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new PersonaError(`${file} ne se lit pas : ${error.message}`);
  }
}

/** The engine is the one the services run: their compiled code. */
async function ensureBuilt() {
  const wanted = ['diagnostics', 'recommendations'].map((service) => join(root, 'services', service, 'dist', 'service.js'));
  if (wanted.every((file) => existsSync(file))) return;
  const { build } = await import('../../deploy/local/build.mjs');
  await build();
}
