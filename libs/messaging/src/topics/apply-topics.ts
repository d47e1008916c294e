import kafkajs, { type Admin, type ITopicMetadata } from 'kafkajs';
import { topicSettings } from './topic-settings.ts';
import type { DeclaredTopic } from './topics-file.ts';

/** Creates the missing topics and mends the settings of the others; deletes nothing. Says what it did. */
export async function applyTopics(admin: Admin, declared: readonly DeclaredTopic[], replication: number): Promise<string[]> {
  const existing = new Set(await admin.listTopics());
  const missing = declared.filter(({ name }) => !existing.has(name));
  const present = declared.filter(({ name }) => existing.has(name));
  if (missing.length) await admin.createTopics({ waitForLeaders: true, topics: missing.map((topic) => creation(topic, replication)) });
  return [
    ...missing.map(({ name }) => `${name}: created`),
    ...(await mendPartitions(admin, present)),
    ...(await mendSettings(admin, present, replication)),
  ];
}

function creation(topic: DeclaredTopic, replication: number) {
  const configEntries = Object.entries(topicSettings(topic, replication)).map(([name, value]) => ({ name, value }));
  return { topic: topic.name, numPartitions: topic.partitions, replicationFactor: replication, configEntries };
}

async function mendPartitions(admin: Admin, topics: readonly DeclaredTopic[]): Promise<string[]> {
  if (topics.length === 0) return [];
  const { topics: metadata } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
  const wanted = new Map(topics.map(({ name, partitions }) => [name, partitions]));
  const more = metadata.filter(({ name, partitions }: ITopicMetadata) => (wanted.get(name) ?? 0) > partitions.length);
  const topicPartitions = more.map(({ name }) => ({ topic: name, count: wanted.get(name) ?? 1 }));
  if (more.length) await admin.createPartitions({ topicPartitions });
  return topicPartitions.map(({ topic, count }) => `${topic}: ${count} partitions from now on (the order of a key holds from here)`);
}

async function mendSettings(admin: Admin, topics: readonly DeclaredTopic[], replication: number): Promise<string[]> {
  if (topics.length === 0) return [];
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const described = await admin.describeConfigs({ includeSynonyms: false, resources: topics.map(({ name }) => ({ type, name })) });
  const differing = topics.filter((topic) => {
    const current = described.resources.find(({ resourceName }) => resourceName === topic.name)?.configEntries ?? [];
    return Object.entries(topicSettings(topic, replication)).some(([name, value]) => current.find((entry) => entry.configName === name)?.configValue !== value);
  });
  const resources = differing.map((topic) => ({ type, name: topic.name, configEntries: creation(topic, replication).configEntries }));
  if (resources.length) await admin.alterConfigs({ validateOnly: false, resources });
  return differing.map(({ name }) => `${name}: settings mended`);
}
