import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { topicSettings } from './topic-settings.ts';
import { readTopics } from './topics-file.ts';

let folder = '';
afterEach(async () => {
  if (folder) await rm(folder, { recursive: true, force: true });
});

async function read(topics: string) {
  folder = await mkdtemp(join(tmpdir(), 'topics-'));
  await writeFile(join(folder, 'topics.yaml'), `topics:\n${topics}`);
  return readTopics(pathToFileURL(join(folder, 'topics.yaml')));
}

describe('the declaration of topics', () => {
  it('of the platform is well formed', async () => {
    expect((await readTopics()).length).toBeGreaterThan(10);
  });

  it.each([
    ['a name without its version', '- { name: identity.staff, kind: state, partitions: 1 }', /is not named/],
    ['an unknown kind', '- { name: identity.staff.v1, kind: queue, partitions: 1 }', /kind of topic/],
    ['no partition', '- { name: identity.staff.v1, kind: state }', /number of partitions/],
    ['a fact kept for ever', '- { name: identity.erasure.v1, kind: fact, partitions: 1 }', /retentionDays/],
    ['a state that ages out', '- { name: identity.staff.v1, kind: state, partitions: 1, retentionDays: 7 }', /compacted/],
    ['a topic twice', '- { name: identity.staff.v1, kind: state, partitions: 1 }\n- { name: identity.staff.v1, kind: state, partitions: 1 }', /twice/],
  ])('is refused with %s', async (_what, topics, message) => {
    await expect(read(topics)).rejects.toThrow(message);
  });
});

describe('the settings of a topic', () => {
  const topic = { name: 'a.b.v1', owner: 'a', partitions: 1 };

  it('compact a state, and age a fact out', () => {
    expect(topicSettings({ ...topic, kind: 'state' }, 1)).toMatchObject({ 'cleanup.policy': 'compact', 'min.insync.replicas': '1' });
    expect(topicSettings({ ...topic, kind: 'fact', retentionDays: 7 }, 1)).toMatchObject({ 'cleanup.policy': 'delete', 'retention.ms': '604800000' });
  });

  it('ask for two replicas in sync out of three', () => {
    expect(topicSettings({ ...topic, kind: 'state' }, 3)).toMatchObject({ 'min.insync.replicas': '2' });
  });
});
