import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseServices, services } from './environment.mjs';
import { Failure } from './failure.mjs';

const fresh = () => randomBytes(18).toString('base64url');

/**
 * Passwords of this data folder: made once, kept in a file that only its owner reads.
 * A name added later gets its password without touching the others.
 * @param {string} data
 */
export function loadSecrets(data) {
  const file = join(data, 'secrets.json');
  const kept = read(file, data);
  const secrets = {
    postgres: { superuser: fresh(), backup: fresh(), keycloak: fresh(), ...kept.postgres },
    roles: Object.fromEntries(databaseServices.map((service) => [
      service, { owner: fresh(), app: fresh(), system: fresh(), ...kept.roles?.[service] },
    ])),
    keycloakAdmin: kept.keycloakAdmin ?? fresh(),
    clients: Object.fromEntries(['osinum-web', 'proconnect', ...services.map((service) => `svc-${service}`)].map((client) => [
      client, kept.clients?.[client] ?? fresh(),
    ])),
    metrics: kept.metrics ?? fresh(),
    session: kept.session ?? randomBytes(32).toString('base64url'),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/** @typedef {ReturnType<typeof loadSecrets>} Secrets */

/** Databases made under passwords that are lost cannot be opened again: better say so than make others. */
function read(file, data) {
  if (!existsSync(file) && !existsSync(join(data, 'postgres', 'cluster'))) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Failure(`Les mots de passe de ces données ne se lisent plus : ${file}.`, 'Remettez ce fichier depuis une copie, ou repartez de données neuves : npm start -- --reset');
  }
}
