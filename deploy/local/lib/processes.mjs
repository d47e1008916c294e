import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** When this process began, as the system says it; '' when there is no such process. */
export function startTimeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : fields[19];
  } catch {
    if (process.platform === 'linux') return '';
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  } catch {
    return '';
  }
}

/** A process is named by its pid and its start time, so that a reused pid is not taken for it. */
export function identityOf(pid) {
  return { pid, startTime: startTimeOf(pid) };
}

/** @param {{ pid: number, startTime: string } | null | undefined} known */
export function isAlive(known) {
  return Boolean(known?.pid) && known.startTime !== '' && startTimeOf(known.pid) === known.startTime;
}

/** Sends a signal to that very process, or does nothing when it is gone. */
export function signal(known, name) {
  if (!isAlive(known)) return false;
  try {
    process.kill(known.pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Waits until none of these processes lives; false when the time is over. */
export async function waitForEnd(known, timeoutMs) {
  const deadline = Date.now() + timeoutMs;
  while (known.some(isAlive)) {
    if (Date.now() > deadline) return false;
    await delay(50);
  }
  return true;
}

/**
 * Stops processes rank by rank (the lowest first): each has its own signal and time, then is killed.
 * @param {{ pid: number, startTime: string, rank: number, stopSignal: string, stopTimeoutMs: number }[]} processes
 */
export async function stopInOrder(processes) {
  const ranks = [...new Set(processes.map(({ rank }) => rank))].sort((a, b) => a - b);
  for (const rank of ranks) {
    const group = processes.filter((one) => one.rank === rank);
    await Promise.all(group.map(async (one) => {
      signal(one, one.stopSignal);
      if (!await waitForEnd([one], one.stopTimeoutMs)) signal(one, 'SIGKILL');
      await waitForEnd([one], 2000);
    }));
  }
}
