import { evolutionOf, type Evolution } from '../domain/evolution.ts';
import type { LoadedDiagnostic } from './load-diagnostic.ts';

/** What changed since the signed diagnostic that this one follows; nothing when it is the first. */
export function evolutionSince({ row, reading, versions, before }: LoadedDiagnostic): Evolution | undefined {
  const previous = before();
  return previous && evolutionOf(previous, reading, versions.mappingBetween(previous.questionnaire.source.version, row.questionnaireVersion));
}
