export type Bad = readonly [label: string, value: string];

const NUL = '\u0000';

/** What shows up raw on a page only when somebody forgot to escape it. */
export const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}';

/** Texts that have broken something somewhere. */
export const badTexts: readonly Bad[] = [
  ['empty', ''],
  ['blank', ' \t\r\n'],
  ['null', 'null'],
  ['prototype', '__proto__'],
  ['constructor', 'constructor'],
  ['NUL byte', `a${NUL}b`],
  ['control characters', '\u0001\u0008\u001b[31m'],
  ['half a character', 'a\ud800b'],
  ['right to left', '\u202egnp.exe'],
  ['quotes', `'"\`;-- $1 \\`],
  ['markup', MARKUP],
  ['line breaks', 'a\r\nSet-Cookie: a=b'],
  ['path', '../../../../etc/passwd'],
  ['elsewhere', '//evil.example/x'],
  ['minus one', '-1'],
  ['fraction', '0.5'],
  ['huge number', '1e309'],
  ['beyond int4', '99999999999'],
  ['infinity', 'Infinity'],
  ['no such day', '2026-02-30'],
  ['nil id', '00000000-0000-0000-0000-000000000000'],
  ['id of nobody', '0f0f0f0f-1111-4222-8333-444444444444'],
  ['foreign SIRET', '21750001600019'],
  ['very long', 'x'.repeat(9_000)],
];

/** Written as they are into an address. */
export const badSegments: readonly Bad[] = [
  ['NUL', '%00'],
  ['bad percent', '%zz'],
  ['half a percent', '%'],
  ['broken UTF-8', '%ff%fe'],
  ['overlong slash', '%c0%af'],
  ['up', '..%2f..%2f'],
  ['dots', '%2e%2e'],
  ['markup', encodeURIComponent(MARKUP)],
  ['prototype', '__proto__'],
  ['constructor', 'constructor'],
  ['nil id', '00000000-0000-0000-0000-000000000000'],
  ['id of nobody', '0f0f0f0f-1111-4222-8333-444444444444'],
  ['id and more', "0f0f0f0f-1111-4222-8333-444444444444'%20OR%20'1'='1"],
  ['very long', 'x'.repeat(5_000)],
  ['empty', ''],
];

export const badQueries: readonly string[] = ['%zz=%ff', '%00=%00', '__proto__[x]=1', 'constructor=1', '=&&=', Array(2_000).fill('q=1').join('&'), `q=${'x'.repeat(10_000)}`];

/** A text as a browser writes it into a form. */
export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
