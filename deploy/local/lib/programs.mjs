import { join } from 'node:path';
import { serviceEnvironment, services } from './environment.mjs';
import { respondsOk } from './keycloak.mjs';
import { offsets } from './ports.mjs';
import { root } from './paths.mjs';

const inherited = () => ({
  PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, TZ: 'Europe/Paris',
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
});

function node(name, title, script, { rank, env, url, readyTimeoutMs = 60_000, stopTimeoutMs = 2000, attempts, options = [] }) {
  return {
    name, title, rank, readyTimeoutMs, stopTimeoutMs, attempts, cwd: root, command: process.execPath, args: [...options, script],
    env: Object.fromEntries(Object.entries({ ...inherited(), ...env }).filter(([, value]) => value !== undefined)),
    isReady: () => respondsOk(url),
  };
}

/** The ProConnect simulator. */
export function proconnect({ base, stack, data }) {
  const port = base + offsets.proconnect;
  const { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET, KEYCLOAK_URL, KEYCLOAK_REALM } = stack;
  return node('proconnect', 'Le simulateur ProConnect', join(root, 'deploy', 'local', 'proconnect-simulator.mjs'), {
    rank: 20,
    env: { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET, KEYCLOAK_URL, KEYCLOAK_REALM, OSINUM_DATA: data },
    url: `http://127.0.0.1:${port}/api/v2/.well-known/openid-configuration`,
  });
}

/** The mail catcher and the development desk: one process, two ports. */
export function desk({ base, stack, data, smtp }) {
  const port = base + offsets.desk;
  return node('desk', 'Le bureau de développement', join(root, 'deploy', 'local', 'desk', 'main.mjs'), {
    rank: 20,
    env: { DESK_PORT: String(port), ...(smtp ? { SMTP_PORT: String(base + offsets.smtp) } : {}), MAILS_FOLDER: join(data, 'mails'), PROCONNECT_ISSUER: stack.PROCONNECT_ISSUER, CLOCK_FILE: stack.CLOCK_FILE },
    url: `http://127.0.0.1:${port}/mails.json`,
  });
}

/** The seven services. */
export function serviceProcesses({ base, stack, secrets }) {
  return services.map((service) => node(service, `Le service ${service}`, join(root, 'services', service, 'dist', 'main.js'), {
    rank: service === 'web' ? 0 : 1,
    env: serviceEnvironment(service, stack, secrets, base),
    url: `http://127.0.0.1:${base + offsets[service]}/health/ready`,
    options: ['--enable-source-maps'],
    readyTimeoutMs: 120_000,
    stopTimeoutMs: service === 'web' ? 2000 : 4000,
    attempts: 3,
  }));
}
