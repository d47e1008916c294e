import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** A topic as deploy/kafka/topics.yaml declares it. */
export interface DeclaredTopic {
  name: string;
  kind: 'state' | 'fact' | 'dead-letter';
  owner: string;
  partitions: number;
  /** Facts and dead letters only. */
  retentionDays?: number;
}

/** The declaration of every topic of the platform. */
export const topicsFile = new URL('../../../../deploy/kafka/topics.yaml', import.meta.url);

/** Reads the declared topics, refusing a malformed one. */
export async function readTopics(file: URL = topicsFile): Promise<DeclaredTopic[]> {
  const { topics } = parse(await readFile(file, 'utf8')) as { topics: DeclaredTopic[] };
  for (const topic of topics) refuseMalformed(topic);
  const names = topics.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`${twice} is declared twice.`);
  return topics;
}

function refuseMalformed({ name, kind, partitions, retentionDays }: DeclaredTopic): void {
  if (!/^[a-z-]+\.[a-z-]+\.v\d+$/.test(name)) throw new Error(`« ${name} » is not named <owner>.<what>.v<major>.`);
  if (!['state', 'fact', 'dead-letter'].includes(kind)) throw new Error(`${name}: « ${kind} » is not a kind of topic.`);
  if (!Number.isInteger(partitions) || partitions < 1) throw new Error(`${name} needs a number of partitions.`);
  if (kind === 'state' && retentionDays !== undefined) throw new Error(`${name} is a state: it is compacted, not aged out.`);
  if (kind !== 'state' && !retentionDays) throw new Error(`${name} needs retentionDays.`);
}
