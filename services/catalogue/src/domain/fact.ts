/** Where a fact was read. */
export interface FactSource {
  kind: 'repository' | 'page' | 'document';
  /** `owner/name:path` or `owner/name (tag x)` for a repository, the address of a page, the title of a document. */
  ref: string;
  /** Day it was read, ISO. */
  readOn: string;
  /** Day, month or year of what was read, ISO, when it says so. */
  date?: string;
}

/** A value that somebody read somewhere. Without a source there is no fact. */
export interface Fact<T> {
  value: T;
  sources: readonly [FactSource, ...FactSource[]];
}

const READ_ON = '2026-11-22';

const readAs =
  (kind: FactSource['kind']) =>
  (ref: string, date?: string, readOn = READ_ON): FactSource => ({ kind, ref, readOn, ...(date === undefined ? {} : { date }) });

/** A file or a release of a public repository. */
export const repository = readAs('repository');
/** A public page. */
export const page = readAs('page');
/** A document that has no address. */
export const document = readAs('document');

/** A fact from its sources. */
export function fact<T>(value: T, ...sources: [FactSource, ...FactSource[]]): Fact<T> {
  return { value, sources };
}
