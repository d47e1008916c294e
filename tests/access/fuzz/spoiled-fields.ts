import type { RouteDefinition } from '@osinum/contracts';
import { exampleOf, fullExampleOf, type Known, type RequestValue } from '../surface/example.ts';
import { inputSchema, type JsonSchema, type RequestPart } from '../surface/json-schema.ts';
import { badTexts, badValues, edgesOf, type Bad } from './bad-values.ts';

/** One field of a request, and what to put there. */
export interface Spoil {
  readonly label: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

const MISSING = Symbol('missing');

/** Every way to spoil one field of a request: missing, absurd, too long, of the wrong type, forged. */
export function spoilsOf(route: RouteDefinition, known: Known): Spoil[] {
  return [...spoiledTexts(route, 'params'), ...spoiledTexts(route, 'query'), ...spoiledBody(route, known)];
}

/** A right request but for that field, made of what is known now. */
export function spoiledRequest(route: RouteDefinition, known: Known, { path, value }: Spoil): RequestValue {
  const request = exampleOf(route, known);
  const schema = inputSchema(route, 'body');
  if (schema && path[0] === 'body') request.body = fullExampleOf(schema, known) as Record<string, unknown>;
  return replaceAt(request, path, value) as RequestValue;
}

/** In an address everything is text; a name given twice is a list. */
function spoiledTexts(route: RouteDefinition, part: 'params' | 'query'): Spoil[] {
  const { properties = {}, required = [] } = inputSchema(route, part) ?? {};
  return Object.entries(properties).flatMap(([name, schema]) => {
    const spoils = badAt([part, name], [...badTexts(schema), ...edgesOf(schema)]);
    if (part === 'params') return spoils;
    return [...spoils, ...badAt([part, name], [['given twice', ['a', 'b']], ...(required.includes(name) ? [missing] : [])])];
  });
}

function spoiledBody(route: RouteDefinition, known: Known): Spoil[] {
  const schema = inputSchema(route, 'body');
  if (!schema) return [];
  const extra: Bad = ['with what nobody asked for', { ...(fullExampleOf(schema, known) as object), absurd: { nested: [1, 2] }, isAdmin: true }];
  return [...badAt(['body'], [extra]), ...spoiledInside(schema, fullExampleOf(schema, known), ['body'])];
}

function spoiledInside(schema: JsonSchema, value: unknown, path: readonly string[]): Spoil[] {
  if (Array.isArray(value) && schema.items) return spoiledPart(schema.items, value[0], [...path, '0']);
  if (schema.type !== 'object') return [];
  return Object.entries(value as object).flatMap(([name, part]) => {
    const inner = schema.properties?.[name] ?? (schema.additionalProperties as JsonSchema);
    return [...badAt([...path, name], [missing]), ...spoiledPart(inner, part, [...path, name])];
  });
}

const spoiledPart = (schema: JsonSchema, value: unknown, path: readonly string[]): Spoil[] =>
  [...badAt(path, badValues(schema)), ...spoiledInside(schema, value, path)];

const missing: Bad = ['missing', MISSING];

const badAt = (path: readonly string[], values: readonly Bad[]): Spoil[] =>
  values.map(([label, value]) => ({ label: `${path.join('.')}: ${label}`, path, value }));

function replaceAt(whole: unknown, path: readonly (string | RequestPart)[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (String(index) === head ? replaceAt(item, rest, value) : (item as unknown)));
  const copy = { ...(whole as Record<string, unknown>) };
  if (rest.length === 0 && value === MISSING) delete copy[head];
  else copy[head] = replaceAt(copy[head], rest, value);
  return copy;
}
