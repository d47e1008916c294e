import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { elapsed } from './progress.mjs';
import { identityOf, signal, waitForEnd } from './processes.mjs';
import { readableLines } from './readable-lines.mjs';

const firstBackoffMs = 500;
const longestBackoffMs = 15_000;
const steadyAfterMs = 60_000;
const largestLogBytes = 20_000_000;

/**
 * @typedef {object} ProcessSpec
 * @property {string} name file name of its log
 * @property {string} title how it is called on the terminal
 * @property {string} command
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {number} rank stop order: the lowest rank first
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [stopTimeoutMs]
 * @property {number} readyTimeoutMs
 * @property {number} [attempts] how many lives a start may cost it
 * @property {() => Promise<boolean>} isReady
 * @property {() => Promise<void>} [beforeStart]
 */

/**
 * Keeps one process alive: starts it, waits until it answers, starts it again with a growing pause when it dies,
 * and says so in one line.
 * @param {ProcessSpec} spec
 * @param {{ data: string, guard: import('./guard.mjs').Guard, progress: import('./progress.mjs').Progress, halt: AbortSignal }} context halt: gives the first start up
 */
export function supervise(spec, { data, guard, progress, halt: calledOff }) {
  const manner = { name: spec.name, rank: spec.rank, stopSignal: spec.stopSignal ?? 'SIGTERM', stopTimeoutMs: spec.stopTimeoutMs ?? 4000 };
  const logFile = join(data, 'logs', `${spec.name}.log`);
  const halt = new AbortController();
  const isOver = () => halt.signal.aborted || calledOff.aborted;
  let current = null;
  let backoff = firstBackoffMs;

  async function launch() {
    await spec.beforeStart?.();
    calledOff.throwIfAborted();
    const log = openLog(logFile);
    const logStart = log.size;
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd, env: spec.env, uid: spec.uid, gid: spec.gid, detached: true, stdio: ['ignore', log.fd, log.fd],
    });
    closeSync(log.fd);
    const ended = new Promise((end) => {
      child.once('error', (error) => end({ reason: `ne se lance pas (${error.code ?? error.message})` }));
      child.once('exit', (code, name) => end({ reason: name ? `tué par ${name}` : `code ${code}`, bySignal: Boolean(name) }));
    });
    current = { child, ended, logStart, since: Date.now(), known: child.pid ? identityOf(child.pid) : null };
    if (child.pid) guard.add(child.pid, manner);
    ended.then(() => { if (child.pid) guard.remove(child.pid); });
    return current;
  }

  async function untilReady(life) {
    const deadline = Date.now() + spec.readyTimeoutMs;
    let death = null;
    life.ended.then((end) => { death = end; });
    while (!isOver()) {
      if (death) throw Object.assign(failure(`s’est arrêté au démarrage (${death.reason})`, life), { canBeTriedAgain: true });
      if (await spec.isReady().catch(() => false)) return;
      if (Date.now() > deadline) throw failure(`ne répond pas après ${elapsed(spec.readyTimeoutMs)}`, life);
      await Promise.race([delay(100), life.ended]);
    }
  }

  function failure(problem, life) {
    return new Failure(`${spec.title} ${problem}.${tail(logFile, life.logStart)}`, `Le journal complet est dans ${logFile}. Pour repartir de données neuves : npm start -- --reset`);
  }

  async function watch(life) {
    const { reason, bySignal } = await life.ended;
    if (isOver()) return;
    if (Date.now() - life.since > steadyAfterMs) backoff = firstBackoffMs;
    progress.warn(`✗ ${spec.title} s’est arrêté (${reason}) : redémarrage dans ${elapsed(backoff)}.${bySignal ? '' : tail(logFile, life.logStart, 3)}`);
    await revive();
  }

  async function revive() {
    while (!isOver()) {
      await delay(backoff, null, { signal: halt.signal }).catch(() => {});
      backoff = Math.min(backoff * 2, longestBackoffMs);
      if (isOver()) return;
      const start = Date.now();
      try {
        const life = await launch();
        await untilReady(life);
        if (isOver()) return;
        progress.say(`✓ ${spec.title} est reparti (${elapsed(Date.now() - start)}).`);
        void watch(life);
        return;
      } catch (error) {
        if (isOver()) return;
        await end(current);
        progress.warn(`✗ ${error.message} Nouvel essai dans ${elapsed(backoff)}.`);
      }
    }
  }

  async function end(life) {
    if (!life?.known) return;
    signal(life.known, manner.stopSignal);
    if (!await waitForEnd([life.known], manner.stopTimeoutMs)) signal(life.known, 'SIGKILL');
    await waitForEnd([life.known], 2000);
  }

  return {
    name: spec.name,
    rank: spec.rank,
    pid: () => current?.child.pid,
    /** Resolves when it answers; fails with its last log lines when it stays mute, or dies each time it is tried. */
    async start() {
      for (let left = spec.attempts ?? 1; ; left -= 1) {
        try {
          const life = await launch();
          await untilReady(life);
          calledOff.throwIfAborted();
          void watch(life);
          return;
        } catch (error) {
          if (!error.canBeTriedAgain || left <= 1 || isOver()) throw error;
          progress.warn(`✗ ${error.message.split('\n').slice(0, 4).join('\n')}\n  Nouvel essai.`);
        }
      }
    },
    async stop() {
      halt.abort();
      await end(current);
    },
  };
}

/** @typedef {ReturnType<typeof supervise>} Supervised */

function openLog(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) renameSync(file, `${file}.1`);
  const fd = openSync(file, 'a');
  return { fd, size: statSync(file).size };
}

function tail(file, from, count = 12) {
  try {
    const lines = readableLines(readFileSync(file).subarray(from).toString()).slice(-count);
    return lines.map((line) => `\n    ${line.slice(0, 400)}`).join('');
  } catch {
    return '';
  }
}
