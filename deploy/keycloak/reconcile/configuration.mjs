import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const services = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications', 'web'];
const list = (text) => text.split(',').map((item) => item.trim()).filter(Boolean);
const readJson = (relative) => JSON.parse(readFileSync(new URL(relative, import.meta.url), 'utf8'));

/** Reads what the realm must look like from the environment; refuses when a secret is missing. */
export function readConfiguration(env, argv = []) {
  const required = (name) => {
    if (!env[name]) throw new Error(`the variable ${name} is missing`);
    return env[name];
  };
  const demoStaff = argv.includes('--demo-staff');
  const sites = webOrigins(env, required);
  return {
    keycloakUrl: required('KEYCLOAK_URL').replace(/\/$/, ''),
    realm: wantedRealm(env.KEYCLOAK_REALM ?? 'osinum', sites, demoStaff),
    administrator: administrator(env, required),
    webOrigins: sites,
    backchannelLogoutUrl: env.WEB_BACKCHANNEL_LOGOUT_URL ?? '',
    proconnect: {
      issuer: required('PROCONNECT_ISSUER').replace(/\/$/, ''),
      clientId: required('PROCONNECT_CLIENT_ID'),
      clientSecret: required('PROCONNECT_CLIENT_SECRET'),
      acrValues: list(env.PROCONNECT_ACR_VALUES ?? ''),
    },
    secrets: Object.fromEntries(['osinum-web', ...services.map((service) => `svc-${service}`)].map((client) => [
      client, required(`KEYCLOAK_CLIENT_SECRET_${client.toUpperCase().replaceAll('-', '_')}`),
    ])),
    demoStaff: demoStaff && { people: readJson('../../local/demo-people.json').staff, file: join(required('OSINUM_DATA'), 'staff-credentials.json') },
  };
}

/** The settings of realm.json, and our sites: the sign-in pages lead back to them. */
function wantedRealm(name, sites, demoStaff) {
  const settings = readJson('../realm.json');
  return {
    ...settings, realm: name,
    attributes: { ...settings.attributes, 'osinum.sites': sites.join(' ') },
    ...(demoStaff && { otpPolicyCodeReusable: true }),
  };
}

function administrator(env, required) {
  if (env.KEYCLOAK_ADMIN_CLIENT_ID) {
    return { grantType: 'client_credentials', clientId: env.KEYCLOAK_ADMIN_CLIENT_ID, clientSecret: required('KEYCLOAK_ADMIN_CLIENT_SECRET') };
  }
  return {
    grantType: 'password', clientId: 'admin-cli',
    username: required('KEYCLOAK_ADMIN_USERNAME'), password: required('KEYCLOAK_ADMIN_PASSWORD'),
  };
}

/** One origin a host: Keycloak has no wildcard inside a host name. */
function webOrigins(env, required) {
  const hosts = list(env.WEB_HOSTS ?? 'osinum.localhost,vallees.localhost');
  return hosts.map((host) => required('PUBLIC_BASE').replace('{host}', host).replace(/\/$/, ''));
}
