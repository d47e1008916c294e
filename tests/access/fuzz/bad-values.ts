import type { JsonSchema } from '../surface/json-schema.ts';

/** A value nobody sane would give, and what it is called in a report. */
export type Bad = readonly [label: string, value: unknown];

const NUL = '\u0000';

/** Texts that have broken something somewhere, for whatever reads a text. */
const texts: readonly Bad[] = [
  ['empty', ''],
  ['NUL byte', `a${NUL}b`],
  ['half a character', 'a\ud800b'],
  ['quotes', `'"\`;-- $1 \\`],
  ['path', '../../../../etc/passwd'],
  ['prototype', '__proto__'],
  ['null as text', 'null'],
  ['very long', 'x'.repeat(20_000)],
];

/** And those that matter where the text is kept and shown again. */
const freeTexts: readonly Bad[] = [
  ...texts,
  ['blank', ' \t\n'],
  ['control characters', '\u0001\u0008\u001b[31m'],
  ['line breaks', 'a\r\nSet-Cookie: a=b'],
  ['right to left', '\u202egnp.exe'],
  ['emoji', '👩‍👩‍👧‍👦🇫🇷'],
  ['combining marks', 'Z\u0335\u0321\u0337'.repeat(20)],
  ['markup', '<script>alert(1)</script>{{7*7}}${7*7}'],
  ['constructor', 'constructor'],
  ['percent', '%00%zz%s%n'],
  ['number as text', '1e309'],
];

/** Texts for a field: all of them where any text goes. */
export const badTexts = ({ type, format, enum: choices }: JsonSchema): readonly Bad[] =>
  type === 'string' && !format && !choices ? freeTexts : texts;

/** Values of the wrong type. */
const badTypes: readonly Bad[] = [
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus one', -1],
  ['fraction', 0.1],
  ['over int4', 2 ** 31],
  ['over int8', 2 ** 63],
  ['largest number', Number.MAX_VALUE],
  ['list', []],
  ['list of null', [null]],
  ['list of lists', [[[[]]]]],
  ['object', {}],
  ['object with a length', { length: 1e9, toString: 'x' }],
];

/** What a field of a body may be spoiled with: every wrong type, every bad text, and the edges of its own schema. */
export function badValues(schema: JsonSchema): Bad[] {
  return [...badTypes, ...badTexts(schema), ...edgesOf(schema)];
}

/** Just beyond, and exactly at, the edges that a schema draws. */
export function edgesOf(schema: JsonSchema): Bad[] {
  const { format, minimum, maximum, maxLength, maxItems, items } = schema;
  return [
    ...(schema.enum ? [['wrong case', String(schema.enum[0]).toUpperCase()], ['all of them', schema.enum.join(',')]] as Bad[] : []),
    ...(format === 'uuid' ? uuidEdges : []),
    ...(format === 'date' || format === 'date-time' ? dateEdges(format) : []),
    ...(minimum !== undefined ? [['below the minimum', minimum - 1]] as Bad[] : []),
    ...(maximum !== undefined ? [['the maximum', maximum], ['above the maximum', maximum + 1]] as Bad[] : []),
    ...(maxLength !== undefined ? lengthEdges(maxLength) : []),
    ...(maxItems !== undefined && items ? [['too many', Array(maxItems + 1).fill('a')], ['far too many', Array(5_000).fill(0)]] as Bad[] : []),
    ...(typeof schema.additionalProperties === 'object' ? recordEdges : []),
  ];
}

const uuidEdges: readonly Bad[] = [
  ['nil id', '00000000-0000-0000-0000-000000000000'],
  ['last id', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ['id of nobody', '0f0f0f0f-1111-4222-8333-444444444444'],
  ['capital id', '0F0F0F0F-1111-4222-8333-44444444ABCD'],
  ['id in braces', '{0f0f0f0f-1111-4222-8333-444444444444}'],
  ['id and more', "0f0f0f0f-1111-4222-8333-444444444444' OR '1'='1"],
];

const lengthEdges = (maxLength: number): Bad[] => [
  ['at full length', 'é'.repeat(maxLength)],
  ['at full length, astral', '🏛'.repeat(Math.floor(maxLength / 2))],
  ['one too long', 'a'.repeat(maxLength + 1)],
];

const recordEdges: readonly Bad[] = [
  ['strange keys', { '': 1, [`a${NUL}`]: 1, ['é'.repeat(60)]: 1 }],
  ['long key', { ['k'.repeat(61)]: 1 }],
  ['many keys', Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, index]))],
];

function dateEdges(format: 'date' | 'date-time'): Bad[] {
  const at = (day: string) => (format === 'date' ? day : `${day}T00:00:00Z`);
  return [
    ['year zero', at('0000-01-01')],
    ['year one', at('0001-01-01')],
    ['end of time', at('9999-12-31')],
    ['no such day', at('2026-02-30')],
    ['beyond four digits', at('+275760-09-14')],
    ['before Christ', at('-000001-01-01')],
    ['with an offset', '2026-01-01T00:00:00+99:99'],
    ['no such hour', '2026-01-01T25:61:61Z'],
  ];
}
