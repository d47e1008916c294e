import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The offset of the business clock, 0 when nobody moved it. */
export function readOffset(file) {
  try {
    return Number(JSON.parse(readFileSync(file, 'utf8')).offsetMs) || 0;
  } catch {
    return 0;
  }
}

/** Written under another name then renamed: a service never reads half a file. */
export function writeOffset(file, offsetMs) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ offsetMs }));
  renameSync(`${file}.new`, file);
}

/**
 * The instant after so many months, days and hours. The 31st of a month plus one month is the last day of the next.
 * @param {Date} from
 * @param {{ months?: number, days?: number, hours?: number }} step
 */
export function advance(from, { months = 0, days = 0, hours = 0 }) {
  const to = new Date(from);
  const day = to.getUTCDate();
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(day, lastDay) + days);
  to.setUTCHours(to.getUTCHours() + hours);
  return to;
}
