import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { Failure } from './failure.mjs';
import { offsets } from './ports.mjs';

/** The root of the clone. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/** Downloads and builds of components: shared by every data folder of this clone. */
export const componentsFolder = join(root, '.osinum', 'components');

/** The data folder asked for, absolute. */
export function dataFolder(env = process.env) {
  return resolve(root, env.OSINUM_DATA || '.osinum');
}

const defaultPortBase = 4100;

/** Ports that browsers and `fetch` refuse for HTTP, from 1024 (WHATWG, Fetch, « Port blocking »). */
const blockedPorts = new Set([1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10_080]);

/** Components of which nobody asks anything over HTTP. */
const otherProtocols = new Set(['postgres', 'redis', 'kafka', 'kafka-controller', 'smtp']);

/** The first port of the stack; the others follow it, and browsers must accept those they are asked for. */
export function portBase(env = process.env) {
  const base = Number(env.OSINUM_PORT_BASE || defaultPortBase);
  const mend = `OSINUM_PORT_BASE=${defaultPortBase} npm start`;
  if (!Number.isInteger(base) || base < 1024 || base > 65_000) {
    throw new Failure(`OSINUM_PORT_BASE=${env.OSINUM_PORT_BASE} n’est pas un premier port possible.`, `Donnez un nombre entre 1024 et 65000 : ${mend}`);
  }
  const blocked = Object.entries(offsets).find(([name, offset]) => !otherProtocols.has(name) && blockedPorts.has(base + offset));
  if (blocked === undefined) return base;
  throw new Failure(`Avec OSINUM_PORT_BASE=${base}, ${blocked[0]} aurait le port ${base + blocked[1]}, que les navigateurs refusent.`, `Choisissez un autre premier port : ${mend}`);
}
