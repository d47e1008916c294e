import { join } from 'node:path';
import { offsets } from './ports.mjs';

/** The services that own a database. */
export const databaseServices = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications'];
export const services = [...databaseServices, 'web'];

/** Which variable of the environment replaces which component of the launcher. */
export const replaceable = {
  postgres: 'DATABASE_URL', redis: 'REDIS_URL', kafka: 'KAFKA_BROKERS', keycloak: 'KEYCLOAK_URL', proconnect: 'PROCONNECT_ISSUER', smtp: 'SMTP_URL',
};

/** Is this component given from outside? */
export function isExternal(component, outside) {
  return Boolean(outside[replaceable[component]]);
}

/**
 * What every command and every test knows of the stack: addresses, administration accounts, folders.
 * @param {{ base: number, data: string, secrets: import('./secrets.mjs').Secrets, outside?: NodeJS.ProcessEnv }} options
 * @returns {Record<string, string>}
 */
export function stackEnvironment({ base, data, secrets, outside = process.env }) {
  const local = (name) => `http://127.0.0.1:${base + offsets[name]}`;
  const given = (variable, otherwise) => outside[variable] || otherwise;
  return {
    OSINUM_PORT_BASE: String(base),
    OSINUM_DATA: data,
    WEB_URL: local('web'),
    ...Object.fromEntries(databaseServices.map((service) => [`${service.toUpperCase()}_URL`, local(service)])),
    PUBLIC_BASE: given('PUBLIC_BASE', `http://{host}:${base}`),
    DATABASE_URL: given('DATABASE_URL', `postgresql://postgres:${secrets.postgres.superuser}@127.0.0.1:${base + offsets.postgres}/postgres`),
    REDIS_URL: given('REDIS_URL', `redis://127.0.0.1:${base + offsets.redis}`),
    KAFKA_BROKERS: given('KAFKA_BROKERS', `127.0.0.1:${base + offsets.kafka}`),
    KEYCLOAK_URL: given('KEYCLOAK_URL', `http://localhost:${base + offsets.keycloak}`),
    KEYCLOAK_REALM: given('KEYCLOAK_REALM', 'osinum'),
    KEYCLOAK_ADMIN_USERNAME: given('KEYCLOAK_ADMIN_USERNAME', 'admin'),
    KEYCLOAK_ADMIN_PASSWORD: given('KEYCLOAK_ADMIN_PASSWORD', secrets.keycloakAdmin),
    PROCONNECT_ISSUER: given('PROCONNECT_ISSUER', `http://localhost:${base + offsets.proconnect}/api/v2`),
    PROCONNECT_CLIENT_ID: given('PROCONNECT_CLIENT_ID', 'osinum'),
    PROCONNECT_CLIENT_SECRET: given('PROCONNECT_CLIENT_SECRET', secrets.clients.proconnect),
    SMTP_URL: given('SMTP_URL', `smtp://127.0.0.1:${base + offsets.smtp}`),
    DEV_DESK_URL: `http://localhost:${base + offsets.desk}`,
    CLOCK_FILE: join(data, 'clock.json'),
    LOG_LEVEL: given('LOG_LEVEL', 'info'),
    METRICS_TOKEN: given('METRICS_TOKEN', secrets.metrics),
    ...telemetryOf(outside),
    ...limitsOf(outside),
    ...clientSecrets(secrets),
    ...rolePasswords(secrets),
  };
}

/** Where traces go, when told: the names of OpenTelemetry. */
const telemetryOf = (env) => Object.fromEntries(Object.entries(env).filter(([name, value]) => name.startsWith('OTEL_') && value));

/** How many requests a minute one address may make to the pages, when told: names of the configuration of `web`. */
const limitsOf = (env) => Object.fromEntries(Object.entries(env).filter(([name, value]) => name.endsWith('_PER_MINUTE') && value));

/** PASSWORD_IDENTITY_OWNER, PASSWORD_IDENTITY_APP…, PASSWORD_BACKUP: for the command that provisions databases. */
function rolePasswords({ roles, postgres }) {
  const passwords = Object.entries(roles).flatMap(([service, byRole]) => Object.entries(byRole).map(([role, password]) => [
    `PASSWORD_${service.toUpperCase()}_${role.toUpperCase()}`, password,
  ]));
  return { ...Object.fromEntries(passwords), PASSWORD_BACKUP: postgres.backup };
}

/** KEYCLOAK_CLIENT_SECRET_OSINUM_WEB, KEYCLOAK_CLIENT_SECRET_SVC_IDENTITY… : for the command that reconciles the realm. */
function clientSecrets({ clients }) {
  return Object.fromEntries(Object.entries(clients).filter(([client]) => client !== 'proconnect').map(([client, secret]) => [
    `KEYCLOAK_CLIENT_SECRET_${client.toUpperCase().replaceAll('-', '_')}`, secret,
  ]));
}

/** The URL of a service's database under one of its three roles. */
export function databaseUrl(service, role, stack, secrets) {
  const url = new URL(stack.DATABASE_URL);
  url.username = `${service}_${role}`;
  url.password = secrets.roles[service][role];
  url.pathname = `/osinum_${service}`;
  return url.href;
}

/** What the commands that provision and migrate a database need: never given to a running service. */
export function migrationEnvironment(service, stack, secrets) {
  return {
    DATABASE_URL: stack.DATABASE_URL,
    DATABASE_URL_OWNER: databaseUrl(service, 'owner', stack, secrets),
    DATABASE_URL_APP: databaseUrl(service, 'app', stack, secrets),
    DATABASE_URL_SYSTEM: databaseUrl(service, 'system', stack, secrets),
  };
}

const sharedByServices = [
  'WEB_URL', ...databaseServices.map((service) => `${service.toUpperCase()}_URL`), 'PUBLIC_BASE', 'REDIS_URL', 'KEYCLOAK_URL',
  'KEYCLOAK_REALM', 'CLOCK_FILE', 'LOG_LEVEL', 'METRICS_TOKEN',
];

/** The environment of one service: its own secrets and nobody else's. */
export function serviceEnvironment(service, stack, secrets, base) {
  const pick = (names) => Object.fromEntries(names.map((name) => [name, stack[name]]));
  const common = {
    ...pick(sharedByServices),
    ...telemetryOf(stack),
    NODE_ENV: 'development',
    IDENTITY_DEADLINE_MS: '2000',
    SERVICE_PORT: String(base + offsets[service]),
    SERVICE_CLIENT_ID: `svc-${service}`,
    SERVICE_CLIENT_SECRET: secrets.clients[`svc-${service}`],
  };
  if (service === 'web') {
    return { ...common, ...limitsOf(stack), ...pick(['PROCONNECT_ISSUER']), WEB_CLIENT_ID: 'osinum-web', WEB_CLIENT_SECRET: secrets.clients['osinum-web'], SESSION_SECRET: secrets.session };
  }
  return {
    ...common,
    ...pick(service === 'notifications' ? ['KAFKA_BROKERS', 'SMTP_URL'] : ['KAFKA_BROKERS']),
    DATABASE_URL_APP: databaseUrl(service, 'app', stack, secrets),
    DATABASE_URL_SYSTEM: databaseUrl(service, 'system', stack, secrets),
  };
}

/** A file a shell can read with « . file ». */
export function shellExports(env) {
  return Object.entries(env).map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`).join('');
}
