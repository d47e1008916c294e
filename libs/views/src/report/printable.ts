const UNSEEN = /\p{Cc}|\p{Cf}/gu;
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** What the faces of the report can draw: European letters, French punctuation, the usual signs. */
const UNKNOWN_TO_THE_FACES =
  /[^\u0020-\u007e\u00a0-\u036f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1e00-\u1e9b\u1ea0-\u1ef9\u2000-\u200a\u2010-\u2027\u202f-\u2037\u2039-\u203f\u2074-\u208e\u20a0-\u20b5\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25a1]/gu;

/**
 * A text the report can print: an accessible document may hold no letter that its faces cannot draw, so an emoji
 * or another script shows as an empty box, and invisible controls go.
 */
export function printable(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(SPACES, ' ').replaceAll(UNSEEN, '').replaceAll(UNKNOWN_TO_THE_FACES, '□');
}

/** The same on every text of a value, however deep. */
export function printableTexts<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(printableTexts) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, printableTexts(held)])) as T;
}
