import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '../../deploy/local/lib/processes.mjs';

const childrenOf = (data) => JSON.parse(readFileSync(join(data, 'processes.json'), 'utf8')).children;

/** The names of the processes that the stack of this data folder runs. @param {string} data @returns {string[]} */
export const processNames = (data) => childrenOf(data).map(({ name }) => name);

/**
 * Kills a process of the stack that runs on this data folder, whoever started it: its guard keeps the list.
 * @param {string} data
 * @returns {(name: string) => void}
 */
export function killer(data) {
  return (name) => {
    const found = childrenOf(data).filter((child) => child.name === name);
    if (!found.some((child) => signal(child, 'SIGKILL'))) throw new Error(`no process ${name} to kill`);
  };
}
