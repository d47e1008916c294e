/** A field of a form as the page gives it, with what a browser would send if nobody touched it. */
export interface Field {
  readonly name: string;
  readonly kind: string;
  readonly value: string;
}

export interface Form {
  readonly method: 'get' | 'post';
  readonly action: string;
  readonly fields: readonly Field[];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#x3D': '=', '#x60': '`', '#39': "'" };
const typedKinds = new Set(['textarea', 'text', 'search', 'number', 'date', 'email', 'tel']);

/** True for a field that somebody types in. */
export const isTyped = ({ kind }: Field): boolean => typedKinds.has(kind);

/** Text as it was before it was escaped for a page. */
export const unescaped = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The forms of one of our pages (valid HTML, every attribute quoted). */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => ({
    method: attribute(head, 'method') === 'post' ? 'post' : 'get',
    action: attribute(head, 'action') ?? '',
    fields: fieldsIn(inside),
  }));
}

/** Addresses of this site that a page links to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)].map(([, head = '']) => attribute(head, 'href') ?? '').filter((href) => href.startsWith('/'));
}

function fieldsIn(html: string): Field[] {
  const found = html.matchAll(/<(input|button)\b([^>]*)>|<(textarea)\b([^>]*)>([\s\S]*?)<\/textarea>|<(select)\b([^>]*)>([\s\S]*?)<\/select>/g);
  return [...found].flatMap(([, input, inputHead, area, areaHead, text, , selectHead, options]) => {
    if (input) return inputField(input, inputHead!);
    if (area) return named(areaHead!, 'textarea', unescaped(text!));
    return named(selectHead!, 'select', optionOf(options!));
  });
}

function inputField(element: string, head: string): Field[] {
  const kind = attribute(head, 'type') ?? (element === 'button' ? 'submit' : 'text');
  return named(head, kind, attribute(head, 'value') ?? '');
}

function named(head: string, kind: string, value: string): Field[] {
  const name = attribute(head, 'name');
  return name === undefined ? [] : [{ name, kind, value }];
}

function optionOf(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attribute(head, 'value') ?? '');
  return all.find((value) => value !== '') ?? '';
}

function attribute(head: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
  return value === undefined ? undefined : unescaped(value);
}
