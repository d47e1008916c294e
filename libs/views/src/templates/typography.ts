import { FINE, NBSP } from '@osinum/kernel';

/**
 * French spaces and apostrophes in a text written with ordinary ones: narrow no-break space before ? ! ;
 * no-break space before : % € and inside « », and between thousands.
 */
export function typographic(text: string): string {
  return text
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/[ \u00a0](?=[?!;])/g, FINE)
    .replaceAll(/ (?=[:%€»])/g, NBSP)
    .replaceAll(/(?<=«) /g, NBSP)
    .replaceAll(/(?<=\d) (?=\d{3}\b)/g, FINE);
}

/** The same on the text of an HTML fragment, never inside its tags; tells whether it ends inside one. */
export function typographicHtml(html: string, startsInTag = false): { html: string; inTag: boolean } {
  let inTag = startsInTag;
  const parts = html.split(/(?=<[a-z/!])|(?<=>)/i).map((part) => {
    if (part.startsWith('<')) inTag = true;
    const shown = inTag ? part : typographic(part);
    if (inTag && part.endsWith('>')) inTag = false;
    return shown;
  });
  return { html: parts.join(''), inTag };
}
