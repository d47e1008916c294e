import type { RouteDefinition } from '@osinum/contracts';
import { z } from 'zod';

/** The part of JSON Schema that the contracts use. */
export interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

export const parts = ['params', 'query', 'body'] as const;
export type RequestPart = (typeof parts)[number];

/** What the caller may give in a part of a request; undefined when the route takes none. */
export function inputSchema(route: RouteDefinition, part: RequestPart): JsonSchema | undefined {
  const schema = route[part];
  return schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
}
