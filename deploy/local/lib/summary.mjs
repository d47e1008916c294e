import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const people = () => JSON.parse(readFileSync(join(root, 'deploy', 'local', 'demo-people.json'), 'utf8'));

/** The addresses of a stack that anybody may know: kept in its lock for the next one who asks. */
export function addressesOf(stack) {
  const { OSINUM_DATA, OSINUM_PORT_BASE, PUBLIC_BASE, WEB_URL, KEYCLOAK_URL, DEV_DESK_URL, KAFKA_BROKERS, PROCONNECT_ISSUER } = stack;
  const postgres = new URL(stack.DATABASE_URL).host;
  const redis = new URL(stack.REDIS_URL).host;
  return { OSINUM_DATA, OSINUM_PORT_BASE, PUBLIC_BASE, WEB_URL, KEYCLOAK_URL, DEV_DESK_URL, KAFKA_BROKERS, PROCONNECT_ISSUER, postgres, redis };
}

/** @param {ReturnType<typeof addressesOf>} addresses @param {{ services: boolean }} options @returns {string} */
export function summary(addresses, { services }) {
  const site = (host) => addresses.PUBLIC_BASE.replace('{host}', host);
  const web = services
    ? [['Osinum (instance nationale)', site('osinum.localhost')], ['Numérique des Vallées (marque blanche)', site('vallees.localhost')]]
    : [];
  return [
    section('Adresses', [
      ...web,
      ['Courriels reçus', `${addresses.DEV_DESK_URL}/`],
      ['Horloge de développement', `${addresses.DEV_DESK_URL}/horloge`],
      ['Keycloak (admin, mot de passe dans secrets.json)', addresses.KEYCLOAK_URL],
      ['Simulateur ProConnect', addresses.PROCONNECT_ISSUER],
      ['PostgreSQL · Redis · Kafka', `${addresses.postgres} · ${addresses.redis} · ${addresses.KAFKA_BROKERS}`],
      ['Données, journaux, variables', `${addresses.OSINUM_DATA} (logs/, env.sh)`],
    ]),
    section('Avec ProConnect (choisir la personne sur la page du simulateur)', people().proconnect.filter(({ special }) => !special).map((person) => [
      `${person.givenName} ${person.usualName}, ${person.title}`, person.login,
    ])),
    section('Équipes, sur la page « Accès des équipes » (mot de passe, puis code à six chiffres)', staff(addresses)),
  ].join('\n');
}

function staff({ OSINUM_DATA }) {
  const file = join(OSINUM_DATA, 'staff-credentials.json');
  const credentials = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  return people().staff.flatMap((person) => {
    const known = credentials.find(({ username }) => username === person.username);
    const title = `${person.givenName} ${person.familyName}, ${person.title}`;
    if (!known) return [[title, person.username]];
    return [[title, `${person.username}  ${known.password}`], ['', `code : npm run totp -- ${person.username}   (clé TOTP : ${known.totpSecret})`]];
  });
}

function section(title, lines) {
  const width = Math.max(...lines.map(([name]) => name.length));
  return `\n${title}\n${lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')}`;
}
