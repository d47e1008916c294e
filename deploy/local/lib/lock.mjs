import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, isAlive } from './processes.mjs';

/** @typedef {{ pid: number, startTime: string, state: string, [fact: string]: unknown }} Holder */

/** Who holds the lock, dead or alive; null when nobody does. @returns {Holder | null} */
export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Takes the lock, or says which living process holds it. A dead holder's lock is taken over;
 * the take-over itself is exclusive and reads the lock again, so two starts at once cannot both win.
 * @param {string} file
 * @param {object} [facts] written with the pid, for those who read the lock
 */
export function takeLock(file, facts = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { ...identityOf(process.pid), ...facts };
  if (createExclusively(file, mine)) return { lock: handle(file, mine), previous: null };
  const holder = readLock(file);
  if (isAlive(holder)) return { holder };
  return takeOver(file, mine);
}

function takeOver(file, mine) {
  const taking = `${file}.taking`;
  if (!createExclusively(taking, mine)) {
    const other = readLock(taking);
    if (!isAlive(other)) rmSync(taking, { force: true });
    return { holder: other ?? { pid: 0, startTime: '', state: 'starting' } };
  }
  try {
    const previous = readLock(file);
    if (isAlive(previous)) return { holder: previous };
    replace(file, mine);
    return { lock: handle(file, mine), previous };
  } finally {
    rmSync(taking, { force: true });
  }
}

/** The file appears with its whole content or not at all: a reader never sees it half written. */
function createExclusively(file, content) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(content));
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

function replace(file, content) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(content));
  renameSync(temporary, file);
}

function handle(file, mine) {
  let facts = mine;
  return {
    /** Adds facts for those who read the lock. */
    update(more) {
      facts = { ...facts, ...more };
      replace(file, facts);
    },
    release() {
      if (readLock(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}
