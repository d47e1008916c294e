import type { RequestPart } from '../surface/json-schema.ts';
import { inputSchema, parts } from '../surface/json-schema.ts';
import { exampleOf, type Known, type RequestValue } from '../surface/example.ts';
import type { ExposedRoute } from '../surface/routes.ts';

/** A request in which one or several ids are another side's, and the same with ids that are nobody's. */
export interface Crossing {
  readonly route: ExposedRoute;
  /** `params.diagnosticId, body.instanceId` */
  readonly fields: string;
  readonly inPath: boolean;
  readonly foreign: RequestValue;
  readonly invented: RequestValue;
}

export interface IdField {
  readonly part: RequestPart;
  readonly name: string;
}

/** Every way to mix another side's ids into a request of one's own. */
export function crossingsOf(route: ExposedRoute, own: Known, other: Known): Crossing[] {
  const fields = idFieldsOf(route).filter(({ name }) => ownIdOf(name, other) !== ownIdOf(name, own));
  const base = exampleOf(route, own);
  return subsets(fields).map((chosen) => ({
    route,
    fields: chosen.map(({ part, name }) => `${part}.${name}`).join(', '),
    inPath: chosen.some(({ part }) => part === 'params'),
    foreign: replaced(base, chosen, ({ name }) => ownIdOf(name, other)),
    invented: replaced(base, chosen, () => crypto.randomUUID()),
  }));
}

/** The fields of a route that hold ids we know a value of. */
export function idFieldsOf(route: ExposedRoute): IdField[] {
  return parts.flatMap((part) => {
    const properties = inputSchema(route, part)?.properties ?? {};
    return Object.entries(properties)
      .filter(([name, { format }]) => format === 'uuid' || name === 'ids')
      .map(([name]) => ({ part, name }));
  });
}

/** `since` is a diagnostic; each other field bears the name of what it holds. */
export function ownIdOf(name: string, known: Known): unknown {
  const value = known[name === 'since' ? 'diagnosticId' : name];
  if (value === undefined) throw new Error(`no id is known for ${name}`);
  return value;
}

/** The request with other values in some fields. */
export function replaced(base: RequestValue, fields: readonly IdField[], valueOf: (field: IdField) => unknown): RequestValue {
  const request: RequestValue = structuredClone(base);
  for (const field of fields) (request[field.part] ??= {})[field.name] = valueOf(field);
  return request;
}

function subsets<T>(items: readonly T[]): T[][] {
  const all = Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, index) => bits & (1 << index)));
  return all.filter((one) => one.length > 0);
}
