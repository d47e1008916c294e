import { createServer } from 'node:net';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { Failure } from './failure.mjs';

/** Offsets from the base port: one list for the launcher, the tests and the README. */
export const offsets = {
  web: 0, identity: 1, diagnostics: 2, catalogue: 3, recommendations: 4, casework: 5, notifications: 6,
  postgres: 10, redis: 11, kafka: 12, 'kafka-controller': 13, keycloak: 14, 'keycloak-management': 15,
  proconnect: 16, smtp: 17, desk: 18, collector: 19,
};

/** @param {number} port */
export function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/** Who listens on this port, where the system lets us know: « redis-server (pid 12) ». */
export function holderOf(port) {
  try {
    const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const inodes = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1))
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[1]?.endsWith(wanted) && fields[3] === '0A')
      .map((fields) => `socket:[${fields[9]}]`);
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (holdsOneOf(pid, inodes)) return `« ${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} » (pid ${pid})`;
    }
  } catch {
    // the port is taken all the same: only the name of its holder is missing
  }
  return 'un autre programme';
}

function holdsOneOf(pid, inodes) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      try {
        return inodes.includes(readlinkSync(`/proc/${pid}/fd/${fd}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/**
 * Fails with one sentence when a port we need is taken.
 * @param {{ name: string, port: number }[]} needed
 */
export async function requireFreePorts(needed, base) {
  for (const { name, port } of needed) {
    if (await isFree(port)) continue;
    throw new Failure(
      `Le port ${port} (${name}) est déjà pris par ${holderOf(port)}.`,
      `Arrêtez ce programme, ou choisissez d’autres ports : OSINUM_PORT_BASE=${base + 500} npm start`,
    );
  }
}
