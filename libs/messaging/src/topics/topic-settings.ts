import type { DeclaredTopic } from './topics-file.ts';

const dayMs = 86_400_000;

/** Kafka's settings of a topic. With three replicas two must be in sync, so that one broker may stop. */
export function topicSettings({ kind, retentionDays = 0 }: DeclaredTopic, replication: number): Record<string, string> {
  const shared = { 'min.insync.replicas': String(replication >= 3 ? 2 : 1) };
  if (kind !== 'state') return { ...shared, 'cleanup.policy': 'delete', 'retention.ms': String(retentionDays * dayMs) };
  return {
    ...shared,
    'cleanup.policy': 'compact',
    // A reader that was away for less than a month still sees what was erased.
    'delete.retention.ms': String(30 * dayMs),
    // What was replaced or erased is really gone within a week.
    'max.compaction.lag.ms': String(7 * dayMs),
  };
}
