import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openSystemDatabase, roleUrl, type SystemDatabase } from '@osinum/tenancy';
import type { ReplayFilter } from './replay-filter.ts';
import { countWaiting, discard, listOpen, requestReplay, type OpenLetter } from './replay.ts';

export const usage = `node libs/messaging/dist/replay/cli.js <service> [--type <type>] [--instance <uuid>] [--since <date>] [--event <uuid>]
  --dry-run   show the open dead letters and change nothing
  --discard   give them up, and apply what waits behind them`;

const patienceMs = 30_000;

/** Runs the replay command and gives back what to print. */
export async function replayCommand(args: string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      type: { type: 'string' },
      instance: { type: 'string' },
      since: { type: 'string' },
      event: { type: 'string' },
      'dry-run': { type: 'boolean' },
      discard: { type: 'boolean' },
    },
  });
  const [service] = positionals;
  if (!service) throw new Error(usage);
  const since = values.since === undefined ? undefined : dateOf(values.since);
  const filter = { group: service, type: values.type, instanceId: values.instance, since, eventId: values.event };
  const database = openSystemDatabase({ url: roleUrl(service, 'system', environment) });
  try {
    if (values['dry-run']) return table(await listOpen(database, filter));
    const letters = await (values.discard ? discard : requestReplay)(database, filter);
    return `${table(letters)}\n${await outcome(database, filter, letters)}`;
  } finally {
    await database.close();
  }
}

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`« ${text} » is not a date: write 2026-11-22 or 2026-11-22T10:00:00Z.`);
  return date;
}

function table(letters: readonly OpenLetter[]): string {
  if (letters.length === 0) return 'no open dead letter';
  return letters
    .map(({ failedAt, type, key, eventId, attempts, parked, reason }) =>
      `${failedAt.toISOString()}  ${type ?? '?'}  key ${key ?? '-'}  event ${eventId}  ${attempts} tries  ${parked} parked  ${inOneLine(reason)}`)
    .join('\n');
}

/** Database libraries explain at length: the first line says what kind of error, the last says which. */
function inOneLine(reason: string): string {
  const lines = reason.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.length > 1 ? `${lines[0]} … ${lines.at(-1)}` : reason;
}

async function outcome(database: SystemDatabase, filter: ReplayFilter, letters: readonly OpenLetter[]): Promise<string> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if ((await countWaiting(database, filter.group, letters)) === 0) {
      const left = await listOpen(database, filter);
      return `${letters.length} taken up, ${left.length} still open${left.length ? `:\n${table(left)}` : ''}`;
    }
    await delay(250);
  }
  return 'asked for: the service will do it when it runs';
}
