import type { Clock } from '@osinum/kernel';
import type { Database } from '@osinum/tenancy';
import type { FailureStore } from '../failures/failure-store.ts';
import type { Logger } from '../logger.ts';
import type { ConsumerRegistry } from './consumer-registry.ts';

/** What the parts of a running consumer group share. */
export interface GroupContext {
  readonly group: string;
  readonly database: Database<any>;
  readonly registry: ConsumerRegistry<any>;
  readonly deps: unknown;
  readonly failures: FailureStore;
  readonly logger: Logger;
  /** Business time, for how late an effect is. */
  readonly clock: Clock;
  /** `topic key` of the keys thought to have an open dead letter; the table has the last word. */
  readonly openKeys: Set<string>;
  readonly pausesMs: readonly number[];
}

/** How a key stands in `openKeys`. */
export function openKey(topic: string, key: string): string {
  return `${topic} ${key}`;
}
