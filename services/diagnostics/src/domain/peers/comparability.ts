import type { PublishedVersions } from '../published-versions.ts';
import { versionChange, type VersionChange } from '../version-change.ts';
import type { Comparability } from './contribution.ts';

/** What compares with a version, older or newer; nothing compares with one that is not published any more. */
export function comparableWith(versions: PublishedVersions, version: string): Comparability {
  const known = new Map<string, VersionChange | undefined>();
  const changeTo = (other: string) => {
    if (!known.has(other)) known.set(other, changeBetween(versions, version, other));
    return known.get(other);
  };
  return {
    scores: (other, thematique) => other === version || changeTo(other)?.otherThematiques.includes(thematique) === false,
    time: (other) => other === version || asksTheSame(changeTo(other)),
  };
}

function changeBetween(versions: PublishedVersions, one: string, other: string): VersionChange | undefined {
  const [before, after] = versions.all.filter(({ source }) => source.version === one || source.version === other);
  if (before === undefined || after === undefined) return undefined;
  return versionChange(before.source, after.source, versions.mappingBetween(before.source.version, after.source.version));
}

const asksTheSame = (change: VersionChange | undefined) => change !== undefined && change.added === 0 && change.gone === 0;
