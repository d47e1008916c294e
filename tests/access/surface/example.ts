import type { RouteDefinition } from '@osinum/contracts';
import { inputSchema, parts, type JsonSchema, type RequestPart } from './json-schema.ts';

/** Real values by field name: ids of the tenant that is asked about, codes of the content. */
export type Known = Readonly<Record<string, unknown>>;

export type RequestValue = { [part in RequestPart]?: Record<string, unknown> };

/** A minimal valid request: required fields only, real values where they are known, the plainest ones elsewhere. */
export function exampleOf(route: RouteDefinition, known: Known): RequestValue {
  const request: RequestValue = {};
  for (const part of parts) {
    const schema = inputSchema(route, part);
    if (schema) request[part] = plainest(schema, known) as Record<string, unknown>;
  }
  return request;
}

/** The same with the optional fields too, so that each can be spoiled in its turn. */
export function fullExampleOf(schema: JsonSchema, known: Known): unknown {
  return plainest(schema, known, true);
}

function plainest(schema: JsonSchema, known: Known, full = false): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return plainest(alternatives[0]!, known, full);
  switch (schema.type) {
    case 'object':
      return plainObject(schema, known, full);
    case 'array':
      return full && schema.items ? [plainest(schema.items, known, full)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'string':
      return plainText(schema);
    default:
      throw new Error(`no example for ${JSON.stringify(schema)}`);
  }
}

function plainObject({ properties = {}, required = [], additionalProperties }: JsonSchema, known: Known, full: boolean): Record<string, unknown> {
  const wanted = full ? Object.keys(properties) : required;
  const given = wanted.map((name) => [name, name in known ? known[name] : plainest(properties[name]!, known, full)]);
  const free = full && typeof additionalProperties === 'object' ? [['code', plainest(additionalProperties, known, full)]] : [];
  return Object.fromEntries([...given, ...free]) as Record<string, unknown>;
}

function plainText({ format, minLength = 1 }: JsonSchema): string {
  if (format === 'uuid') return crypto.randomUUID();
  if (format === 'date-time') return new Date().toISOString();
  if (format === 'date') return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  return 'a'.repeat(Math.max(minLength, 1));
}
