import type { RouteDefinition } from '@osinum/contracts';
import fc from 'fast-check';
import { fullExampleOf, type Known } from '../surface/example.ts';
import { inputSchema } from '../surface/json-schema.ts';
import type { Spoil } from './spoiled-fields.ts';

const WHOLE = 10;
const EACH_FIELD = 4;

const anything = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.string({ unit: 'binary' }), fc.double(), fc.bigInt().map(Number));

/** Bodies nobody thought of: any JSON as a whole, and any JSON in a field. */
export function randomSpoils(route: RouteDefinition, known: Known, seed: number): Spoil[] {
  const schema = inputSchema(route, 'body');
  if (!schema) return [];
  const fields = Object.keys(fullExampleOf(schema, known) as object);
  const paths = [...Array<string[]>(WHOLE).fill(['body']), ...fields.flatMap((name) => Array<string[]>(EACH_FIELD).fill(['body', name]))];
  const values = fc.sample(anything, { numRuns: paths.length, seed });
  return paths.map((path, index) => ({ label: `${path.join('.')}: random`, path, value: values[index] }));
}
