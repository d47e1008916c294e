import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseServices, isExternal, migrationEnvironment, serviceEnvironment, services as serviceNames, shellExports, stackEnvironment } from './environment.mjs';
import { endLeftovers, startGuard } from './guard.mjs';
import { takeLock } from './lock.mjs';
import { prepareMachine } from './machine.mjs';
import { offsets, requireFreePorts } from './ports.mjs';
import { dataFolder, portBase } from './paths.mjs';
import { isAlive } from './processes.mjs';
import { raise } from './raise.mjs';
import { createProgress } from './progress.mjs';
import { loadSecrets } from './secrets.mjs';
import { requireSpace } from './space.mjs';
import { addressesOf } from './summary.mjs';

/** A stack already runs on this data folder: what it said of itself. */
export class AlreadyRunning extends Error {
  /** @param {import('./lock.mjs').Holder} holder */
  constructor(holder) {
    super(`La pile tourne déjà (pid ${holder.pid}).`);
    this.holder = holder;
  }
}

/**
 * @typedef {object} StackOptions
 * @property {number} [base] first port
 * @property {string} [data] data folder
 * @property {boolean} [services] start the seven services too
 * @property {boolean} [durable] false: nothing survives a power cut, everything is quicker
 * @property {boolean} [quiet] say only what goes wrong
 * @property {boolean} [reset] forget databases, queues, topics, realm, mails and secrets first
 * @property {'required' | 'attempted'} [preparation] attempted: build nothing, and go on when a command is missing or fails
 * @property {AbortSignal} [signal] gives the start up
 */

/**
 * Starts every component that is not given from outside, prepares databases, topics and realm, then the services.
 * Fails with one sentence, having stopped what it had started.
 * @param {StackOptions} [options]
 * @returns {Promise<{ env: Record<string, string>, serviceEnv: (service: string) => Record<string, string>, stop: () => Promise<void>, pids: () => Record<string, number> }>}
 */
export async function startStack({
  base = portBase(), data = dataFolder(), services = true, durable = true, quiet = false, reset = false, preparation = 'required', signal,
} = {}) {
  const progress = createProgress({ quiet });
  mkdirSync(data, { recursive: true });
  const lock = await takeStackLock(data, { base, services }, progress);
  const failed = new AbortController();
  const halt = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const running = [];
  let guard;
  const stop = async () => {
    for (const rank of [...new Set(running.map((one) => one.rank))].sort((a, b) => a - b)) {
      await Promise.all(running.filter((one) => one.rank === rank).map((one) => one.stop()));
    }
    guard?.close();
    lock.release();
  };
  try {
    const left = await endLeftovers(data);
    if (left) progress.say(`✓ ${left} processus d’un lancement interrompu ont été arrêtés.`);
    if (reset) forget(data);
    requireSpace(data, { first: !existsSync(join(data, 'postgres')) });
    const parts = await prepareMachine({ progress });
    halt.throwIfAborted();
    guard = startGuard(data);
    const context = makeContext({ base, data, services, durable, preparation, progress, parts, halt, failed, guard, running });
    await requireFreePorts(portsOf(context), base);
    await raise(context);
    halt.throwIfAborted();
    writeEnvironment(context);
    lock.update({ state: 'ready', addresses: addressesOf(context.stack) });
    return {
      env: context.stack,
      serviceEnv: (service) => serviceEnvironment(service, context.stack, context.secrets, base),
      pids: () => Object.fromEntries(running.map((one) => [one.name, one.pid()])),
      stop,
    };
  } catch (error) {
    failed.abort(error);
    await stop();
    throw signal?.aborted ? signal.reason : error;
  }
}

function makeContext(options) {
  const { base, data } = options;
  const outside = { ...process.env };
  const secrets = loadSecrets(data);
  const stack = stackEnvironment({ base, data, secrets, outside });
  return { ...options, secrets, stack, wants: (name) => !isExternal(name, outside) };
}

/** Waits for a start that is under way, so that the second one can tell the addresses. */
async function takeStackLock(data, facts, progress) {
  for (let waited = false; ; ) {
    const { lock, holder } = takeLock(join(data, 'launcher.lock'), { ...facts, state: 'starting' });
    if (lock) return lock;
    if (holder.state === 'ready') throw new AlreadyRunning(holder);
    if (!waited && isAlive(holder)) {
      progress.say(`… Un autre démarrage est en cours (pid ${holder.pid}) : attente.`);
      waited = true;
    }
    await delay(300);
  }
}

/** Everything that a start makes again; downloads stay, and so do the folders of other stacks. */
const madeByStart = [
  'postgres', 'redis', 'kafka', 'keycloak', 'mails', 'logs', 'env', 'env.sh', 'secrets.json', 'staff-credentials.json', 'clock.json', 'prepared.json',
  'communes-drawn',
];

function forget(data) {
  for (const name of madeByStart) rmSync(join(data, name), { recursive: true, force: true });
}

function portsOf({ wants, base, services }) {
  const list = [
    ['postgres', 'PostgreSQL', wants('postgres')], ['redis', 'Redis', wants('redis')], ['kafka', 'Kafka', wants('kafka')],
    ['kafka-controller', 'Kafka', wants('kafka')], ['keycloak', 'Keycloak', wants('keycloak')], ['keycloak-management', 'Keycloak', wants('keycloak')],
    ['proconnect', 'simulateur ProConnect', wants('proconnect')], ['smtp', 'serveur de courriels', wants('smtp')], ['desk', 'bureau de développement', true],
    ...serviceNames.map((service) => [service, `service ${service}`, services]),
  ];
  return list.filter(([, , wanted]) => wanted).map(([key, name]) => ({ name, port: base + offsets[key] }));
}

/** For a shell, an editor or a test: the same addresses as the services have. */
function writeEnvironment({ data, stack, secrets, base }) {
  const write = (file, env) => writeFileSync(file, shellExports(env), { mode: 0o600 });
  write(join(data, 'env.sh'), stack);
  mkdirSync(join(data, 'env'), { recursive: true });
  for (const service of serviceNames) {
    const database = databaseServices.includes(service) ? migrationEnvironment(service, stack, secrets) : {};
    write(join(data, 'env', `${service}.sh`), { ...stack, ...database, ...serviceEnvironment(service, stack, secrets, base) });
  }
}
