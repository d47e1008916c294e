import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identityOf, isAlive, stopInOrder, waitForEnd } from './processes.mjs';

const program = fileURLToPath(new URL('./guard-process.mjs', import.meta.url));

/**
 * The guard is a small process that outlives us by a few seconds: it knows every child, and when the pipe that
 * ties it to the launcher closes (even after a kill -9) it stops them in order. The same list is kept on disk
 * for the case where both were killed.
 * @param {string} data the data folder
 */
export function startGuard(data) {
  const listFile = join(data, 'processes.json');
  const children = new Map();
  let guard;
  let closing = false;

  const launch = () => {
    mkdirSync(join(data, 'logs'), { recursive: true });
    const log = openSync(join(data, 'logs', 'guard.log'), 'a');
    guard = spawn(process.execPath, [program], { detached: true, stdio: ['pipe', log, log] });
    guard.stdin.on('error', () => {});
    guard.on('exit', () => { if (!closing) launch(); });
    guard.unref();
    guard.stdin.unref?.();
    tell();
  };
  const tell = () => {
    const list = [...children.values()];
    guard.stdin.write(`${JSON.stringify(list)}\n`);
    writeFileSync(listFile, JSON.stringify({ guard: identityOf(guard.pid), children: list }));
  };
  launch();

  return {
    /** @param {number} pid @param {{ rank: number, stopSignal: string, stopTimeoutMs: number }} manner */
    add(pid, { name, rank, stopSignal, stopTimeoutMs }) {
      children.set(pid, { ...identityOf(pid), name, rank, stopSignal, stopTimeoutMs });
      tell();
    },
    remove(pid) {
      if (children.delete(pid)) tell();
    },
    /** The stack is stopped: the guard has nothing left to do. */
    close() {
      closing = true;
      guard.stdin.end();
      rmSync(listFile, { force: true });
    },
  };
}

/** @typedef {ReturnType<typeof startGuard>} Guard */

/** Ends what an earlier launcher of this data folder may have left: waits for its guard, then does its work. */
export async function endLeftovers(data) {
  const listFile = join(data, 'processes.json');
  let list;
  try {
    list = JSON.parse(readFileSync(listFile, 'utf8'));
  } catch {
    return 0;
  }
  await waitForEnd([list.guard], 15_000);
  const left = list.children.filter(isAlive);
  await stopInOrder(left);
  rmSync(listFile, { force: true });
  return left.length;
}
