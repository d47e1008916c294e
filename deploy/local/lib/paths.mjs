import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { Failure } from './failure.mjs';

/** The root of the clone. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Downloads and builds of components: shared by every data folder of this clone. */
export const componentsFolder = join(root, '.osinum', 'components');

/** The data folder asked for, absolute. */
export function dataFolder(env = process.env) {
  return resolve(root, env.OSINUM_DATA || '.osinum');
}

const defaultPortBase = 4100;

/** The first port of the stack; the nineteenth must be a port too. */
export function portBase(env = process.env) {
  const base = Number(env.OSINUM_PORT_BASE || defaultPortBase);
  if (Number.isInteger(base) && base >= 1024 && base <= 65_000) return base;
  throw new Failure(`OSINUM_PORT_BASE=${env.OSINUM_PORT_BASE} n’est pas un premier port possible.`, `Donnez un nombre entre 1024 et 65000 : OSINUM_PORT_BASE=${defaultPortBase} npm start`);
}
