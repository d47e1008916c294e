import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** Runs something while a service is slow past all patience: its process is stopped, its port still accepts. */
export async function whileFrozen<T>(stage: Stage, service: string, work: () => Promise<T>): Promise<T> {
  const pid = pidOf(stage, service);
  process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

function pidOf({ dataFolder }: Stage, service: string): number {
  const { children } = JSON.parse(readFileSync(join(dataFolder, 'processes.json'), 'utf8')) as { children: { name: string; pid: number }[] };
  const found = children.find(({ name }) => name === service);
  if (!found) throw new Error(`${service} ne tourne pas : ${children.map(({ name }) => name).join(', ')}`);
  return found.pid;
}
