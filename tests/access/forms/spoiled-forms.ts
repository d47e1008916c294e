import { PERSON_COOKIE, SESSION_COOKIE } from '../../../services/web/src/session/cookies.ts';
import type { Ask } from './ask.ts';
import { cookiesOf, requestOf } from './browsing.ts';
import type { FoundForm } from './found-forms.ts';
import { isTyped, type Field } from './html.ts';
import { badSegments, badTexts, encoded, MARKUP } from './nonsense.ts';
import { parametersOf } from './page-routes.ts';
import type { World } from './world.ts';

type Pair = readonly [name: string, value: string];

/** A form that nobody would send, and the typed texts that must still be on the page that answers. */
export interface SpoiledForm {
  readonly label: string;
  readonly ask: Ask;
  readonly typed: readonly string[];
}

const KIB = 1024;

/** Every way to spoil one form: its fields, its body as a whole, its address, where it says it comes from and who sends it. */
export function spoiledForms(form: FoundForm, world: World): SpoiledForm[] {
  const pairs = filledIn(form);
  const right = requestOf(form.person, 'POST', form.action, bodyOf(pairs));
  return [
    { label: 'as it is', ask: right, typed: typedIn(form, pairs) },
    ...spoiledFields(form, pairs, right, world),
    ...spoiledBodies(pairs, right),
    ...spoiledAddresses(form, pairs, right, world),
    ...spoiledOrigins(right),
    ...spoiledVisitors(form, pairs, right, world),
  ];
}

/** What a browser sends, each typed field with a text of its own. */
function filledIn({ fields }: FoundForm): Pair[] {
  const chosen = new Set<string>();
  return fields.flatMap((field): Pair[] => {
    const once = ['radio', 'submit'].includes(field.kind);
    if (field.kind === 'checkbox' || (once && chosen.has(field.name))) return [];
    chosen.add(field.name);
    return [[field.name, isText(field) ? textFor(field) : field.value]];
  });
}

const isText = (field: Field) => isTyped(field) && field.kind !== 'date';
const textFor = ({ name }: Field) => `Ce que j’ai écrit dans ${name} n° ${crypto.randomUUID().slice(0, 8)}`;

/** The texts somebody typed, but for the spoiled field. */
function typedIn({ fields }: FoundForm, pairs: readonly Pair[], spoiled?: string): string[] {
  const names = new Set(fields.filter(isText).map(({ name }) => name));
  return pairs.filter(([name, value]) => names.has(name) && name !== spoiled && value !== '').map(([, value]) => value);
}

function spoiledFields(form: FoundForm, pairs: readonly Pair[], right: Ask, { anothers }: World): SpoiledForm[] {
  const with_ = (label: string, changed: readonly Pair[], typed: readonly string[]) => ({ label, ask: { ...right, body: bodyOf(changed) }, typed });
  const others = Object.entries(anothers).map(([name, id]) => [`another’s ${name}`, id] as const);
  return spoilable(form).flatMap((field) => {
    const typed = typedIn(form, pairs, field.name);
    const put = (...values: string[]) => [...pairs.filter(([name]) => name !== field.name), ...values.map((value): Pair => [field.name, value])];
    return [
      with_(`${field.name}: missing`, put(), typed),
      with_(`${field.name}: twice`, put('a', 'b'), typed),
      with_(`${field.name}: a list`, [...put(), [`${field.name}[]`, 'a'], [`${field.name}[x]`, 'b']], typed),
      ...[...badTexts, ...others].map(([label, value]) => with_(`${field.name}: ${label}`, put(value), typed)),
      ...(isText(field) ? longTexts.map(([label, text]) => with_(`${field.name}: ${label}`, put(text), [...typed, ...endsOf(text)])) : []),
    ];
  });
}

/** A theme has dozens of alike fields: one of each kind of name will do. */
function spoilable({ fields }: FoundForm): Field[] {
  const kinds = new Map(fields.map((field) => [`${field.kind} ${field.name.split('.')[0]}`, field]));
  return [...new Map([...kinds.values()].map((field) => [field.name, field])).values()];
}

/** Texts that are too much for any field, to be found again from the first word to the last. */
const longTexts: readonly Pair[] = [
  ['too long by little', `DEBUT ${'mot '.repeat(1_300)}FIN`],
  ['too long by far', `DEBUT ${'mot '.repeat(10_000)}FIN`],
  ['with markup', `DEBUT ${MARKUP} FIN`],
];
const endsOf = (text: string) => [text.slice(0, 40), text.slice(-40)];

function spoiledBodies(pairs: readonly Pair[], right: Ask): SpoiledForm[] {
  const good = bodyOf(pairs);
  const sized = (bytes: number) => `${good}&z=${'x'.repeat(Math.max(0, bytes - Buffer.byteLength(good) - 3))}`;
  const json = JSON.stringify(Object.fromEntries(pairs));
  const bodies: readonly (readonly [string, string | Buffer | undefined, Record<string, string>?])[] = [
    ['empty', ''],
    ['none', undefined],
    ['at 256 KiB', sized(256 * KIB)],
    ['one byte more', sized(256 * KIB + 1)],
    ['1 MiB', sized(KIB * KIB)],
    ['thousands of fields', `${good}&${Array.from({ length: 5_000 }, (_, index) => `champ${index}=1`).join('&')}`],
    ...(good.includes('version.') ? [['thousands of questions shown', `${good}&${Array.from({ length: 15_000 }, (_, index) => `version.${index}=1`).join('&')}`] as const] : []),
    ['one field thousands of times', Array.from({ length: 5_000 }, () => `${encoded(pairs[0]?.[0] ?? 'x')}=1`).join('&')],
    ['prototype', `${good}&__proto__=1&__proto__[admin]=1&constructor[prototype][admin]=1&toString=1&hasOwnProperty=1&length=9`],
    ['broken UTF-8', Buffer.concat([Buffer.from(`${good}&z=`), Buffer.from([0xff, 0xfe, 0xc0, 0xaf])])],
    ['broken UTF-8, encoded', `${pairs.map(([name]) => `${encoded(name)}=%ff%fe%ed%a0%80`).join('&')}`],
    ['bad percent', `${pairs.map(([name]) => `${encoded(name)}=%zz%`).join('&')}&%zz=%`],
    ['UTF-16', Buffer.from(good, 'utf16le')],
    ['ampersands', '&&&===&;&'],
    ['JSON', json, { 'content-type': 'application/json' }],
    ['JSON null', 'null', { 'content-type': 'application/json' }],
    ['JSON list', '[1,[2]]', { 'content-type': 'application/json' }],
    ['JSON text', '"bonjour"', { 'content-type': 'application/json' }],
    ['JSON of every kind', JSON.stringify(Object.fromEntries(pairs.map(([name], index) => [name, [null, 1, true, {}, [[]], { length: 1e9 }][index % 6]]))), { 'content-type': 'application/json' }],
    ['JSON, deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, { 'content-type': 'application/json' }],
    ['JSON, cut short', json.slice(0, -1), { 'content-type': 'application/json' }],
    ['said to be text', good, { 'content-type': 'text/plain' }],
    ['said to be XML', good, { 'content-type': 'application/xml' }],
    ['said to be multipart', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--b--\r\n', { 'content-type': 'multipart/form-data; boundary=b' }],
    ['multipart without boundary', good, { 'content-type': 'multipart/form-data' }],
    ['unknown charset', good, { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' }],
    ['of nonsense type', good, { 'content-type': ';;;' }],
  ];
  return bodies.map(([label, body, headers]) => ({ label: `body: ${label}`, ask: { ...right, body, headers: { ...right.headers, ...headers } }, typed: [] }));
}

/** Other ids in the address: nobody's, another collectivité's; what was typed is not lost for that. */
function spoiledAddresses(form: FoundForm, pairs: readonly Pair[], right: Ask, { anothers }: World): SpoiledForm[] {
  const names = parametersOf(form.route.path);
  const parts = form.route.path.split('/');
  const actual = form.action.split('/');
  const at = (name: string, value: string) => actual.map((part, index) => (parts[index] === `:${name}` ? value : part)).join('/');
  const forged = names.flatMap((name) => [
    ...badSegments.map(([label, segment]) => ({ label: `:${name}: ${label}`, ask: { ...right, target: at(name, segment) }, typed: [] })),
    ...(anothers[name] ? [{ label: `:${name}: another’s`, ask: { ...right, target: at(name, anothers[name]) }, typed: typedIn(form, pairs) }] : []),
  ]);
  const methods = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS'].map((method) => ({ label: `method: ${method}`, ask: { ...right, method }, typed: [] }));
  return [...forged, ...methods, { label: 'query: nonsense', ask: { ...right, target: `${form.action}?%zz=%ff&__proto__[x]=1` }, typed: typedIn(form, pairs) }];
}

function spoiledOrigins(right: Ask): SpoiledForm[] {
  const { 'sec-fetch-site': _, ...without } = right.headers;
  const from = (label: string, headers: Record<string, string>) => ({ label: `from: ${label}`, ask: { ...right, headers: { ...without, ...headers } }, typed: [] });
  return [
    from('nowhere', {}),
    from('another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }),
    from('a neighbour', { 'sec-fetch-site': 'same-site' }),
    from('another origin', { origin: 'https://evil.example' }),
    from('a null origin', { origin: 'null' }),
    from('an origin that is none', { origin: MARKUP.replaceAll(/[^\x20-\x7e]/g, '') }),
  ];
}

/** A session that ended in mid-form gives back what was typed; nobody's cookie is let in. */
function spoiledVisitors(form: FoundForm, pairs: readonly Pair[], right: Ask, { otherHost }: World): SpoiledForm[] {
  const { reminder, host, ended } = form.person;
  const as = (label: string, cookie: string, typed: readonly string[] = [], name = host) =>
    ({ label: `as: ${label}`, ask: { ...right, headers: { ...right.headers, cookie, host: name } }, typed });
  return [
    as('nobody', ''),
    as('a random cookie', `${SESSION_COOKIE}=${'A'.repeat(43)}`),
    as('a broken cookie', `${SESSION_COOKIE}=%00%ff; ${PERSON_COOKIE}=%zz; __proto__=1; =; ;`),
    as('a huge cookie', `${SESSION_COOKIE}=${'A'.repeat(8_000)}`),
    as('a session that is over', cookiesOf({ session: ended, reminder }), typedIn(form, pairs)),
    as('a forged reminder', `${SESSION_COOKIE}=${ended}; ${PERSON_COOKIE}=${reminder.slice(0, -3)}AAA`),
    as('another instance’s visitor', right.headers['cookie']!, [], otherHost),
    as('a visitor of no instance', right.headers['cookie']!, [], 'nulle-part.localhost'),
  ];
}

const bodyOf = (pairs: readonly Pair[]) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
