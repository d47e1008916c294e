/** A file of the questionnaire, with the name by which to find it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/**
 * The line that a problem is about: in the block that has the code of the place, the first that cites one of the
 * names between « », else the line of the code. Nothing when no file has the place.
 */
export function whereIs(problem: string, texts: readonly SourceText[]): string | undefined {
  const [place = ''] = problem.split(' : ');
  const names = [...problem.matchAll(/« ([^»]+) »/g)].flatMap((match) => match[1]!.split(' = ')).toReversed();
  for (const { file, text } of texts) {
    const lines = text.split('\n');
    const start = lines.findIndex((line) => declares(line, place));
    if (start === -1) continue;
    const block = lines.slice(start, endOf(lines, start));
    const cited = names.map((name) => block.findIndex((line) => mentions(line, name))).find((position) => position > -1) ?? 0;
    return `${file}:${start + cited + 1}`;
  }
  return undefined;
}

/** « code: 'place' », or the place as a key. */
function declares(line: string, place: string): boolean {
  const name = escaped(place);
  return new RegExp(`\\bcode["']?\\s*:\\s*["']?${name}["']?\\s*(,|\\}|$)|^\\s*["']?${name}["']?\\s*:`).test(line);
}

/** A block ends where the next code of the same depth begins. */
function endOf(lines: readonly string[], start: number): number {
  const depth = lines[start]!.search(/\S/);
  const next = lines.findIndex((line, position) => position > start && line.search(/\S/) <= depth && /\bcode["']?\s*:/.test(line));
  return next === -1 ? lines.length : next;
}

function mentions(line: string, name: string): boolean {
  return new RegExp(`(^|[^\\w.-])${escaped(name)}($|[^\\w-])`).test(line);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
