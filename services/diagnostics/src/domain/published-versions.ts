import type { CompiledQuestionnaire } from './compile-questionnaire.ts';
import { chained, mappingFrom, sameVersion, type VersionMapping } from './version-mapping.ts';

/** Every version ever published, the oldest first: a diagnostic is always read with its own. */
export interface PublishedVersions {
  readonly all: readonly CompiledQuestionnaire[];
  /** The version that new diagnostics take; none before the first is published. */
  readonly current: CompiledQuestionnaire | undefined;
  find(version: string): CompiledQuestionnaire | undefined;
  /** How an older version is compared with a newer one. Throws when either is unknown, or the older comes after. */
  mappingBetween(from: string, to: string): VersionMapping;
}

/** The versions, given in the order in which they were published. */
export function publishedVersions(all: readonly CompiledQuestionnaire[]): PublishedVersions {
  const positionOf = (version: string) => all.findIndex(({ source }) => source.version === version);
  return {
    all,
    current: all.at(-1),
    find: (version) => all[positionOf(version)],
    mappingBetween(from, to) {
      const path = all.slice(positionOf(from), positionOf(to) + 1);
      if (positionOf(from) === -1 || path.length === 0) throw new Error(`No mapping from questionnaire ${from} to ${to}`);
      const steps = path.slice(1).map(({ source }, position) => mappingFrom(path[position]!.source, source));
      return steps.reduce(chained, sameVersion(path[0]!));
    },
  };
}
