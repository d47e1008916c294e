import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const TICK_MS = 10;

/**
 * Milliseconds of processor a process and its children used so far: a figure that a busy machine blurs less than a time.
 * 0 where the system does not tell (only Linux does).
 * @param {number} pid
 */
export function processorTime(pid) {
  const times = readProcesses();
  return [...times.values()].filter((one) => one.pid === pid || one.parent === pid).reduce((sum, { ticks }) => sum + ticks, 0) * TICK_MS;
}

/** The pid of the PostgreSQL that the launcher started on this data folder. */
export function postgresPid() {
  return Number(readFileSync(join(process.env.OSINUM_DATA, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function readProcesses() {
  const found = new Map();
  for (const name of numbersIn('/proc')) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      const [parent, user, system, userOfEnded, systemOfEnded] = [1, 11, 12, 13, 14].map((place) => Number(fields[place]));
      found.set(name, { pid: Number(name), parent, ticks: user + system + userOfEnded + systemOfEnded });
    } catch {
      // it ended meanwhile
    }
  }
  return found;
}

function numbersIn(folder) {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** What a side spends of processor for one answer, by process. @param {Record<string, number>} pids */
export function createMeter(pids) {
  const spent = Object.fromEntries(Object.keys(pids).map((name) => [name, 0]));
  let answers = 0;
  return {
    /** Measures one piece of work that gives so many answers. @param {() => Promise<{ answers: number }>} work */
    async around(work) {
      const before = Object.entries(pids).map(([name, pid]) => [name, processorTime(pid)]);
      const result = await work();
      for (const [name, time] of before) spent[name] += processorTime(pids[name]) - time;
      answers += result.answers;
      return result;
    },
    says: () => Object.entries(spent).map(([name, time]) => `${name} ${(time / answers).toFixed(2).replace('.', ',')} ms`).join(' + '),
  };
}
