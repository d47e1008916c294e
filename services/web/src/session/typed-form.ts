import type { FastifyRequest } from 'fastify';
import type { KeptForm } from './kept-form.ts';

/** What somebody sent with a form: where to, and each field as typed; undefined for a page that was only asked for. */
export function typedForm({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): KeptForm | undefined {
  if (method !== 'POST') return undefined;
  return { path: url, fields: Object.fromEntries(Object.entries(isRecord(body) ? body : {}).filter(isTyped)) };
}

const isRecord = (body: unknown): body is Record<string, unknown> => typeof body === 'object' && body !== null && !Array.isArray(body);

/** No form of ours holds anything else than texts. */
function isTyped(entry: [string, unknown]): entry is [string, string | string[]] {
  return [entry[1]].flat().every((value) => typeof value === 'string');
}
