import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseServices, services } from './environment.mjs';

const fresh = () => randomBytes(18).toString('base64url');

/**
 * Passwords of this data folder: made once, kept in a file that only its owner reads.
 * A name added later gets its password without touching the others.
 * @param {string} data
 */
export function loadSecrets(data) {
  const file = join(data, 'secrets.json');
  const kept = read(file);
  const secrets = {
    postgres: { superuser: fresh(), backup: fresh(), keycloak: fresh(), ...kept.postgres },
    roles: Object.fromEntries(databaseServices.map((service) => [
      service, { owner: fresh(), app: fresh(), system: fresh(), ...kept.roles?.[service] },
    ])),
    keycloakAdmin: kept.keycloakAdmin ?? fresh(),
    clients: Object.fromEntries(['osinum-web', 'proconnect', ...services.map((service) => `svc-${service}`)].map((client) => [
      client, kept.clients?.[client] ?? fresh(),
    ])),
    session: kept.session ?? randomBytes(32).toString('base64url'),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return secrets;
}

/** @typedef {ReturnType<typeof loadSecrets>} Secrets */

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
