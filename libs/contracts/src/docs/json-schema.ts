import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;

/** What a format says already; its regular expression adds only length. */
const spokenFor = new Set(['uuid', 'date-time', 'date', 'uri', 'email']);

/** JSON Schema of what a caller may send. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input', override: tidy }));
}

/**
 * JSON Schema of what comes back, and of the named schemas it refers to.
 * @param names the schemas to refer to by their name instead of repeating them
 */
export function outputSchema(schema: z.ZodType, names: SchemaNames): { schema: JsonSchema; named: Record<string, JsonSchema> } {
  const whole = z.toJSONSchema(z.object({ value: schema }), { io: 'output', metadata: names, override: tidy });
  const { $defs = {}, properties } = whole as unknown as { $defs?: Record<string, JsonSchema>; properties: { value: JsonSchema } };
  return { schema: pointed(properties.value), named: Object.fromEntries(Object.entries($defs).map(([name, one]) => [name, pointed(withoutId(one))])) };
}

/** The names under which schemas stand among the components of a document. */
export type SchemaNames = ReturnType<typeof z.registry<{ id: string }>>;

/** Names every object, choice and list of values that a module exports: `diagnosticView` becomes `DiagnosticView`. */
export function schemaNames(...modules: Record<string, unknown>[]): SchemaNames {
  const names: SchemaNames = z.registry<{ id: string }>();
  for (const [name, schema] of modules.flatMap((one) => Object.entries(one))) {
    const isWorthIt = schema instanceof z.ZodObject || schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodEnum;
    if (isWorthIt && !/^of[A-Z]/.test(name)) names.add(schema, { id: name[0]!.toUpperCase() + name.slice(1) });
  }
  return names;
}

function tidy({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (spokenFor.has(String(jsonSchema['format']))) delete jsonSchema['pattern'];
  if (jsonSchema['minimum'] === Number.MIN_SAFE_INTEGER) delete jsonSchema['minimum'];
  if (jsonSchema['maximum'] === Number.MAX_SAFE_INTEGER) delete jsonSchema['maximum'];
}

function withoutDialect({ $schema: _dialect, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function withoutId({ id: _id, $id: _address, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function pointed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as JsonSchema;
}
