import { exampleOf, type Known } from '../surface/example.ts';
import type { ExposedRoute } from '../surface/routes.ts';
import type { Wire } from '../surface/send.ts';
import { wireOf } from '../surface/wire.ts';

export interface SpoiledWire {
  readonly label: string;
  readonly wire: Wire;
}

type Body = readonly [label: string, body: string | Buffer];
const json = { 'content-type': 'application/json' };

/** Requests that no JSON library would write: broken bytes, other formats, addresses that decode to nothing. */
export function spoiledWires(route: ExposedRoute, known: Known, token: string | undefined): SpoiledWire[] {
  const wire = wireOf(route, exampleOf(route, known), token);
  return [...spoiledBodies(route, wire), ...spoiledAddresses(wire)];
}

function spoiledBodies(route: ExposedRoute, wire: Wire): SpoiledWire[] {
  const good = wire.body ?? '{}';
  const bodies = route.body ? [...unreadable(good), ...hostile] : route.method === 'GET' ? [] : unreadable(good).slice(0, 3);
  const read = bodies.map(([label, body]) => ({ label: `body: ${label}`, wire: { ...wire, headers: json, body } }));
  if (!route.body) return read;
  const typed = contentTypes.map(([label, headers]) => ({ label: `content type: ${label}`, wire: { ...wire, headers, body: good } }));
  const { body: _, ...without } = wire;
  return [...read, ...typed, { label: 'body: none, said to be JSON', wire: { ...without, headers: json } }, { label: 'body: none', wire: { ...without, headers: {} } }];
}

const unreadable = (good: string | Buffer): Body[] => [
  ['not JSON', 'bonjour'],
  ['cut short', good.toString().slice(0, -1)],
  ['empty', ''],
  ['followed by another', `${good.toString()}{}`],
  ['in single quotes', "{'a':1}"],
  ['with a comment', '{/* */}'],
  ['broken UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe, 0xc0, 0xaf]), Buffer.from('"}')])],
  ['broken UTF-8 in a name', Buffer.concat([Buffer.from('{"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('":1}')])],
  ['UTF-16', Buffer.from(good.toString(), 'utf16le')],
  ['with a byte order mark', `\ufeff${good.toString()}`],
  ['NUL bytes', Buffer.alloc(64)],
];

const hostile: readonly Body[] = [
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '1'],
  ['beyond numbers', '{"version":1e999,"number":-1e999}'],
  ['many digits', `{"version":${'9'.repeat(400)}}`],
  ['a text', '"bonjour"'],
  ['a list', '[]'],
  ['a long list', JSON.stringify(Array(20_000).fill(0))],
  ['deep lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ['deep objects', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ['prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}'],
  ['the same name twice', '{"state":"unknown","state":"answered","text":"a","text":"b"}'],
  ['too large', JSON.stringify({ text: 'x'.repeat(300_000) })],
];

const contentTypes: readonly (readonly [string, Record<string, string>])[] = [
  ['none', {}],
  ['text', { 'content-type': 'text/plain' }],
  ['XML', { 'content-type': 'application/xml' }],
  ['form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['multipart without boundary', { 'content-type': 'multipart/form-data' }],
  ['two at once', { 'content-type': 'application/json, text/html' }],
  ['unknown charset', { 'content-type': 'application/json; charset=klingon' }],
  ['nonsense', { 'content-type': ';;;' }],
  ['said to be compressed', { ...json, 'content-encoding': 'gzip' }],
];

/** Written into the last segment of the path, or after it. */
const segments = ['%00', '%zz', '%ff%fe', '..%2f..%2f', '%2e%2e', 'x'.repeat(5_000), ''];
const queries = ['%zz=%ff', '%00=%00', '__proto__[x]=1', Array(2_000).fill('q=1').join('&')];

function spoiledAddresses(wire: Wire): SpoiledWire[] {
  const [path = '', query = ''] = wire.target.split('?');
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  const suffix = query && `?${query}`;
  return [
    ...segments.map((segment) => ({ label: `path: ends with ${segment.slice(0, 20)}`, wire: { ...wire, target: `${parent}${segment}${suffix}` } })),
    { label: 'path: doubled slash', wire: { ...wire, target: `/${path}${suffix}` } },
    { label: 'path: trailing slash', wire: { ...wire, target: `${path}/${suffix}` } },
    ...queries.map((one) => ({ label: `query: ${one.slice(0, 20)}`, wire: { ...wire, target: `${path}?${query && `${query}&`}${one}` } })),
    { label: 'method: PATCH', wire: { ...wire, method: 'PATCH' } },
    { label: 'method: TRACE', wire: { ...wire, method: 'TRACE', body: undefined } },
  ];
}
