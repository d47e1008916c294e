import { join } from 'node:path';
import { readLock } from './lock.mjs';
import { dataFolder } from './paths.mjs';
import { isAlive } from './processes.mjs';

/** What runs, or starts, on this data folder; null when nothing does. */
export function runningStack(data = dataFolder()) {
  const holder = readLock(join(data, 'launcher.lock'));
  return isAlive(holder) ? holder : null;
}
