import type { DeadLetterFilter, DeadLetterView } from '@osinum/contracts';
import { listOpen, markForReplay, weigh, type OpenLetter, type ReplayFilter, type ReplayWeight } from '@osinum/messaging';
import type { SystemDatabase } from '@osinum/tenancy';
import { recordAction } from './operator-actions.ts';
import { plainReason } from './plain-reason.ts';

const shown = 100;
const longestKey = 200;

/** The open dead letters of a filter, oldest first, and how many there are in all. */
export async function listDeadLetters(database: SystemDatabase, service: string, asked: DeadLetterFilter) {
  const filter = filterOf(service, asked);
  const { letters: total } = await database.withSystem((tx) => weigh(tx, filter));
  const letters = await listOpen(database, filter, shown);
  return { total, letters: letters.map(viewOf) };
}

/** Asks for a replay, and writes who did; a dry run only weighs it. */
export function replayDeadLetters(
  database: SystemDatabase,
  service: string,
  { dryRun, ...asked }: DeadLetterFilter & { dryRun: boolean },
  actorId: string,
): Promise<ReplayWeight> {
  const filter = filterOf(service, asked);
  return database.withSystem(async (tx) => {
    const weight = await weigh(tx, filter);
    if (dryRun) return weight;
    await markForReplay(tx, filter);
    const target = Object.fromEntries(Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined));
    await recordAction(tx, { actorId, action: 'replay', target, affected: weight.letters });
    return weight;
  });
}

function filterOf(group: string, { since, ...rest }: DeadLetterFilter): ReplayFilter {
  return { group, ...rest, ...(since !== undefined && { since: new Date(since) }) };
}

function viewOf({ failedAt, reason, key, ...letter }: OpenLetter): DeadLetterView {
  return { ...letter, key: key?.slice(0, longestKey) ?? null, reason: plainReason(reason), failedAt: failedAt.toISOString() };
}
