// node deploy/compose-env.mjs > deploy/.env: the variables of compose.yaml with fresh secrets. Fill in the rest by hand.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The example with each secret made anew: letters and digits, because they stand inside addresses. */
export function freshEnvironment(example) {
  return example.replaceAll('=<secret>', () => `=${randomBytes(24).toString('hex')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(freshEnvironment(readFileSync(new URL('./compose.env.example', import.meta.url), 'utf8')));
