import { createRequire } from 'node:module';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  scheduleCheckPendingRequests(): void;
}

const require = createRequire(import.meta.url);
const queue = (require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue }).prototype;
const original = queue.scheduleCheckPendingRequests;

/**
 * kafkajs 2.2.4 schedules a check of its request queue even when it has nothing to check, with a negative delay:
 * Node 24 warns, and an idle process wakes up every millisecond.
 */
queue.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0 || this.throttledUntil > Date.now()) original.call(this);
};
