import { problemSchema } from '@osinum/contracts';
import type { Shown } from './ask.ts';
import { unescaped } from './html.ts';
import { MARKUP } from './nonsense.ts';

const DEADLINE_MS = 10_000;
const stack = /\bat [\w.<>]+ \(|node_modules|\.(ts|js):\d+|ECONN|Error:|127\.0\.0\.1|\[object Object\]<|>undefined<|>NaN</;
const raw = [MARKUP, '<script>alert(', '<img src=x'];
const binary = ['application/pdf', 'text/csv'];

/** Headers of whatever a service's own code answers. */
const guarded: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
};

/** Addresses outside that signing in and out lead to. */
const out = () => [process.env['KEYCLOAK_URL'] ?? ''];

/** What is wrong with an answer of the pages: it must never be a failure, nor say anything but a page in French. */
export function faultsOf(shown: Shown, foreign: readonly string[]): string[] {
  const { status, headers, text, milliseconds } = shown;
  const type = headers['content-type'] ?? '';
  return [
    ...(status >= 500 ? [`${status} ${text.slice(0, 200)}`] : []),
    ...(milliseconds > DEADLINE_MS ? [`took ${Math.round(milliseconds)} ms`] : []),
    ...raw.filter((one) => text.includes(one)).map((one) => `not escaped: ${one}`),
    ...(headers['set-cookie']?.some((cookie) => !cookie.startsWith('__Host-')) ? ['somebody else’s cookie'] : []),
    ...foreign.filter((mark) => text.includes(mark)).map((mark) => `another collectivité: ${mark}`),
    ...(status >= 300 && status < 400 ? faultsOfRedirect(shown) : []),
    ...(type.startsWith('text/html') ? faultsOfPage(text) : []),
    ...(status < 300 || status >= 400 ? faultsOfType(shown, type) : []),
  ];
}

function faultsOfRedirect({ status, headers: { location = '' } }: Shown): string[] {
  const within = /^\/(?![/\\])/.test(location);
  const leaves = out().some((base) => location.startsWith(`${base}/`));
  return within || leaves ? [] : [`${status} leads to ${location}`];
}

function faultsOfPage(html: string): string[] {
  return [
    ...(html.includes('<html lang="fr"') ? [] : ['not said to be French']),
    ...(/<title>[^<]{3,}<\/title>/.test(html) ? [] : ['no title']),
    ...(/<h1[\s>]/.test(html) ? [] : ['no heading']),
    ...(/<a\b[^>]*\shref="\//.test(html) ? [] : ['no way on']),
    ...(stack.test(unescaped(html).replaceAll(/value="[^"]*"|<textarea[\s\S]*?<\/textarea>/g, '')) ? [`says too much: ${stack.exec(html)?.[0]}`] : []),
  ];
}

function faultsOfType({ status, headers, text }: Shown, type: string): string[] {
  if (type.startsWith('text/html')) return Object.entries(guarded).filter(([name, expected]) => !expected.test(String(headers[name] ?? ''))).map(([name]) => `without ${name}`);
  if (status < 300 && binary.some((one) => type.startsWith(one))) return [];
  if (status < 300 && text === '') return [];
  const problem = type.startsWith('application/problem+json') && problemSchema.safeParse(JSON.parse(text));
  return problem && problem.success ? [] : [`${status} ${type} ${text.slice(0, 120)}`];
}
