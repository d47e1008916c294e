import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

const megabyte = 1_000_000;

/** What a start writes at least: databases, topics and logs made anew, or one day of work in those that are there. */
const neededMegabytes = { first: 600, next: 150 };

/**
 * Fails before anything is half written when the disk of the data folder is nearly full.
 * @param {string} data
 * @param {{ first: boolean }} options first: nothing was made there yet
 */
export function requireSpace(data, { first }) {
  const { bavail, bsize } = statfsSync(nearest(data));
  const free = Math.floor((bavail * bsize) / megabyte);
  const needed = first ? neededMegabytes.first : neededMegabytes.next;
  if (free >= needed) return;
  throw new Failure(
    `Il reste ${free} Mo sur le disque de ${data} : il en faut au moins ${needed}.`,
    'Libérez de la place, ou placez les données ailleurs : OSINUM_DATA=/un/autre/dossier npm start',
  );
}

function nearest(folder) {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}
