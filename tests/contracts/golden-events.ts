import { readFileSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, dirname } from 'node:path';
import { events, type EventType } from '@osinum/contracts';

const folder = fileURLToPath(new URL('../../proto/fixtures/', import.meta.url));

/** Every event of the platform, whatever its message. */
export const registry = Object.values(events) as EventType<any>[];

/** Golden events: `<topic>/<Type>.json`, produced by the test of the topic's owner. */
export const goldenFiles = globSync('*/*.json', { cwd: folder }).map((file) => ({ topic: dirname(file), type: basename(file, '.json') }));

/** The text of a golden event. */
export function golden({ topic, type }: Pick<EventType, 'topic' | 'type'>): string {
  return readFileSync(`${folder}${topic}/${type}.json`, 'utf8');
}
