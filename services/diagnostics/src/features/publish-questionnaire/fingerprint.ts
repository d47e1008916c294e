import { createHash } from 'node:crypto';
import type { Questionnaire } from '../../domain/questionnaire.ts';

/** Names a content: two contents have the same fingerprint when nothing at all differs between them. */
export function fingerprintOf(content: Questionnaire): string {
  return createHash('sha256').update(JSON.stringify(inOrder(content))).digest('hex');
}

/** Keys sorted, since a database gives them back in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, inOrder(item)]));
}
