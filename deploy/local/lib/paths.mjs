import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

/** The root of the clone. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Downloads and builds of components: shared by every data folder of this clone. */
export const componentsFolder = join(root, '.osinum', 'components');

/** The data folder asked for, absolute. */
export function dataFolder(env = process.env) {
  return resolve(root, env.OSINUM_DATA || '.osinum');
}

/** The first port of the stack. */
export function portBase(env = process.env) {
  return Number(env.OSINUM_PORT_BASE || 4100);
}
