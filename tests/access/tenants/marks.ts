import { isAboutOne, type Reading, type Side } from './side.ts';

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What betrays a side when it is found elsewhere. */
export interface Marks {
  /** Every id its own people read, and those nobody shows them. */
  readonly ids: ReadonlySet<string>;
  /** What its people typed, and what names it. */
  readonly words: readonly string[];
}

/** All that is a side's own, from what it reads itself: `common` holds the ids that everybody may know. */
export function marksOf({ tenant, life }: Side, read: readonly Reading[], common: ReadonlySet<string>): Marks {
  const seen = read.filter(isAboutOne).flatMap(({ text }) => text.match(uuid) ?? []);
  const ids = new Set([...seen, tenant.collectiviteId, tenant.referent.personId, ...Object.values(life) as string[]]);
  return { ids: new Set([...ids].filter((id) => !common.has(id))), words: [tenant.mark, tenant.siren, `"${tenant.commune}"`] };
}

/** The marks of another side that an answer holds. */
export function leaksIn(text: string, { ids, words }: Marks): string[] {
  const foreign = (text.match(uuid) ?? []).filter((id) => ids.has(id));
  return [...foreign, ...words.filter((word) => text.includes(word))];
}
