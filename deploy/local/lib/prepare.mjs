import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { databaseServices, migrationEnvironment, serviceEnvironment, services } from './environment.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const at = (...parts) => join(root, ...parts);
const migrate = at('libs', 'tenancy', 'dist', 'migrate', 'cli.js');

/**
 * @typedef {object} Preparation
 * @property {string} title for the failure's sentence
 * @property {string} program a script for Node
 * @property {string[]} args
 * @property {Record<string, string>} env
 */

/**
 * The commands between components and services, by what they need to be up. All are idempotent.
 * @param {{ base: number, stack: Record<string, string>, secrets: import('./secrets.mjs').Secrets }} context
 * @returns {Record<'databases' | 'topics' | 'realm' | 'seed', Preparation[][]>} chains: commands in order, chains side by side
 */
export function preparations({ base, stack, secrets }) {
  const forDatabase = (service) => ({ ...stack, ...migrationEnvironment(service, stack, secrets) });
  return {
    databases: databaseServices.map((service) => ['provision', 'up'].map((verb) => (
      { title: `La base de données de ${service}`, program: migrate, args: [verb, service], env: forDatabase(service) }
    ))),
    topics: [[{ title: 'La déclaration des sujets Kafka', program: at('libs', 'messaging', 'dist', 'topics', 'cli.js'), args: [at('deploy', 'kafka', 'topics.yaml')], env: stack }]],
    realm: [[{ title: 'La mise en place du royaume Keycloak', program: at('deploy', 'keycloak', 'reconcile.mjs'), args: ['--demo-staff'], env: stack }]],
    seed: services.filter((service) => existsSync(at('services', service, 'src', 'seed.ts'))).map((service) => [{
      title: `Les données de démonstration de ${service}`, program: at('services', service, 'dist', 'seed.js'), args: [],
      env: { ...stack, ...(service === 'web' ? {} : forDatabase(service)), ...serviceEnvironment(service, stack, secrets, base) },
    }]),
  };
}

/**
 * Runs chains side by side, each command after the one before it.
 * @param {Preparation[][]} chains
 * @param {{ data: string, halt: AbortSignal, onMissing: (command: Preparation) => void }} options
 */
export async function runChains(chains, { data, halt, onMissing }) {
  await Promise.all(chains.map(async (chain) => {
    for (const command of chain) {
      halt.throwIfAborted();
      if (existsSync(command.program)) await runOne(command, data);
      else onMissing(command);
    }
  }));
}

function runOne({ title, program, args, env }, data) {
  return run(title, process.execPath, [program, ...args], {
    cwd: root, env: { ...process.env, ...env, NODE_COMPILE_CACHE: at('node_modules', '.cache', 'compile') }, log: join(data, 'logs', 'prepare.log'),
  });
}
