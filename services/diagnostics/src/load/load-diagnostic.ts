import type { Collectivite } from '@osinum/contracts';
import { valuesOf, type StoredAnswer } from '../db/answers.ts';
import type { DiagnosticKey, DiagnosticRow } from '../db/diagnostics.ts';
import { findStored, findStoredIn, type StoredDiagnostic } from '../db/stored-diagnostics.ts';
import type { DiagnosticsDb, Tx } from '../db/client.ts';
import type { CompiledQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { parisDay } from '../domain/day.ts';
import type { MeasuredTime } from '../domain/peers/measured-time.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import { readAnswers, type Reading, type Situation } from '../domain/reading.ts';
import { collectiviteNotThereYet, diagnosticUnknown, versionArchived } from './refusals.ts';

/** A diagnostic with everything needed to show it or to go on with it. */
export interface LoadedDiagnostic {
  readonly key: DiagnosticKey;
  readonly row: DiagnosticRow;
  readonly collectivite: Collectivite;
  readonly versions: PublishedVersions;
  /** How long first diagnostics took, by cohort. */
  readonly times: readonly MeasuredTime[];
  /** The version it began with. */
  readonly questionnaire: CompiledQuestionnaire;
  readonly situation: Situation;
  readonly reading: Reading;
  /** The last saved at the end. */
  readonly answers: readonly StoredAnswer[];
  /**
   * The signed one it follows, read again as on its day.
   * @throws Problem when this scope does not see it, or when its version was withdrawn
   */
  readonly before: () => Reading | undefined;
}

/** Loads a diagnostic in a transaction: an open one as of today, a signed one as of its day. */
export async function loadDiagnostic(tx: Tx, key: DiagnosticKey, now: Date): Promise<LoadedDiagnostic> {
  return loadedFrom(key, await findStoredIn(tx, key), now);
}

/** The same by those who only read: under the collectivité alone, without a transaction. */
export async function readDiagnostic(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<LoadedDiagnostic> {
  return loadedFrom(key, await findStored(db, { collectiviteId: key.collectiviteId }, key.diagnosticId), now);
}

function loadedFrom(key: DiagnosticKey, stored: StoredDiagnostic | undefined, now: Date): LoadedDiagnostic {
  if (stored === undefined) throw diagnosticUnknown();
  const { row, collectivite, versions, times, answers, frozen } = stored;
  if (collectivite === undefined) throw collectiviteNotThereYet();
  const questionnaire = versions.find(row.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  const situation = frozen ?? { facts: factsOf(collectivite), answers: valuesOf(answers), on: parisDay(now) };
  const reading = readAnswers(questionnaire, situation);
  return { key, row, collectivite, versions, times, questionnaire, situation, reading, answers, before: () => readingBefore(stored) };
}

function readingBefore({ row, previous, versions }: StoredDiagnostic): Reading | undefined {
  if (row.previousId === null) return undefined;
  if (previous === undefined) throw diagnosticUnknown();
  const questionnaire = versions.find(previous.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  return readAnswers(questionnaire, previous.frozen);
}

/** What the directory knows of a collectivité. */
export function factsOf({ kind, population, departement }: Collectivite): CollectiviteFacts {
  return { kind, ...(population !== undefined && { population }), ...(departement !== undefined && { departement }) };
}
