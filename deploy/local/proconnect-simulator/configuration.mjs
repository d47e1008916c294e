import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const defaultPeople = new URL('../demo-people.json', import.meta.url);
const list = (text) => (text ?? '').split(',').map((item) => item.trim()).filter(Boolean);

/** Reads the simulator's configuration from environment variables; see README.md beside this file. */
export function readConfiguration(env) {
  const issuer = env.PROCONNECT_ISSUER ?? 'http://localhost:4116/api/v2';
  const broker = `${env.KEYCLOAK_URL ?? 'http://localhost:4114'}/realms/${env.KEYCLOAK_REALM ?? 'osinum'}/broker/proconnect/endpoint`;
  return {
    issuer,
    port: Number(env.PROCONNECT_PORT ?? new URL(issuer).port),
    host: env.PROCONNECT_HOST ?? '127.0.0.1',
    keysFile: env.PROCONNECT_KEYS_FILE ?? (env.OSINUM_DATA && join(env.OSINUM_DATA, 'proconnect-keys.json')),
    fsType: env.PROCONNECT_FS_TYPE ?? 'public',
    people: JSON.parse(readFileSync(env.PROCONNECT_PEOPLE_FILE ?? defaultPeople, 'utf8')).proconnect,
    clients: [mainClient(env, broker), ...jsonClient(env)],
  };
}

function mainClient(env, broker) {
  return {
    id: env.PROCONNECT_CLIENT_ID ?? 'osinum',
    secret: env.PROCONNECT_CLIENT_SECRET ?? 'osinum-development-only',
    redirectUris: list(env.PROCONNECT_REDIRECT_URIS ?? broker),
    postLogoutRedirectUris: list(env.PROCONNECT_POST_LOGOUT_REDIRECT_URIS ?? `${broker}/logout_response`),
    idTokenAlgorithm: 'RS256',
    userinfoAlgorithm: 'RS256',
  };
}

function jsonClient(env) {
  if (!env.PROCONNECT_JSON_CLIENT_ID) return [];
  return [{
    id: env.PROCONNECT_JSON_CLIENT_ID,
    secret: env.PROCONNECT_JSON_CLIENT_SECRET,
    redirectUris: list(env.PROCONNECT_JSON_REDIRECT_URIS),
    postLogoutRedirectUris: list(env.PROCONNECT_JSON_POST_LOGOUT_REDIRECT_URIS),
    idTokenAlgorithm: 'ES256',
  }];
}
