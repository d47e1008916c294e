import { spawn } from 'node:child_process';
import { openSync, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import getPort from 'get-port';
import { root } from '../../../deploy/local/lib/paths.mjs';

const READY_WITHIN_MS = 60_000;

/** The environment that the launcher gives a service. */
export function environmentOf(service) {
  const text = readFileSync(join(process.env.OSINUM_DATA, 'env', `${service}.sh`), 'utf8');
  return Object.fromEntries([...text.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value.replaceAll("'\\''", "'")]));
}

/**
 * A service of the product as in production (`NODE_ENV`), in a process of its own beside those of the stack; without
 * Kafka unless `env` gives it back, so that it takes no event from them.
 * @param {string} service
 * @param {Record<string, string>} [env]
 */
export async function startProduct(service, env = {}) {
  const port = await getPort({ host: '127.0.0.1' });
  const own = { ...environmentOf(service), KAFKA_BROKERS: '', NODE_ENV: 'production', SERVICE_PORT: String(port), ...env };
  return startProcess(join(root, 'services', service, 'dist', 'main.js'), { name: `product-${service}`, env: own, port, ready: '/health/ready' });
}

/** A yardstick: a script that listens on the port of `PORT` and answers `GET /ready`. */
export async function startYardstick(script, env) {
  const port = await getPort({ host: '127.0.0.1' });
  return startProcess(script, { name: 'yardstick', env: { ...env, PORT: String(port) }, port, ready: '/ready' });
}

/** With `BENCH_PROFILE` set to a folder, each process leaves its processor profile there. */
async function startProcess(script, { name, env, port, ready }) {
  const folder = join(process.env.OSINUM_DATA ?? join(root, '.osinum', 'bench'), 'logs');
  mkdirSync(folder, { recursive: true });
  const log = openSync(join(folder, `${name}.log`), 'a');
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`, `--cpu-prof-name=${name}-${port}.cpuprofile`] : [];
  const child = spawn(process.execPath, [...profile, script], { cwd: root, env: { PATH: process.env.PATH, TZ: 'Europe/Paris', ...env }, stdio: ['ignore', log, log] });
  const endWithBench = () => child.kill('SIGKILL');
  process.once('exit', endWithBench);
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  await untilReady(`${url}${ready}`, child, name);
  return {
    url,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', endWithBench);
    },
  };
}

async function untilReady(url, child, name) {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await delay(100)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error(`« ${name} » ne répond pas sur ${url} ; son journal est dans ${process.env.OSINUM_DATA}/logs`);
}
