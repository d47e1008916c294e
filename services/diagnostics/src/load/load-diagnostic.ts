import type { Collectivite } from '@osinum/contracts';
import { findCollectivite } from '../db/collectivites.ts';
import { findDiagnostic, type DiagnosticKey, type DiagnosticRow } from '../db/diagnostics.ts';
import { listAnswers, valuesOf, type StoredAnswer } from '../db/answers.ts';
import { listPublished } from '../db/questionnaires.ts';
import { findSnapshot } from '../db/snapshots.ts';
import { findStored, type StoredDiagnostic } from '../db/stored-diagnostics.ts';
import type { DiagnosticsDb, Tx } from '../db/client.ts';
import type { CompiledQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { parisDay } from '../domain/day.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import { readAnswers, type Reading, type Situation } from '../domain/reading.ts';
import { collectiviteNotThereYet, diagnosticUnknown, versionArchived } from './refusals.ts';

/** A diagnostic with everything needed to show it or to go on with it. */
export interface LoadedDiagnostic {
  readonly key: DiagnosticKey;
  readonly row: DiagnosticRow;
  readonly collectivite: Collectivite;
  readonly versions: PublishedVersions;
  /** The version it began with. */
  readonly questionnaire: CompiledQuestionnaire;
  readonly situation: Situation;
  readonly reading: Reading;
  /** The last saved at the end. */
  readonly answers: readonly StoredAnswer[];
}

/** Loads a diagnostic: an open one as of today, a signed one as of its day. */
export async function loadDiagnostic(tx: Tx, key: DiagnosticKey, now: Date): Promise<LoadedDiagnostic> {
  const row = await findDiagnostic(tx, key);
  if (row === null) throw diagnosticUnknown();
  const collectivite = await findCollectivite(tx, key.collectiviteId);
  const versions = await listPublished(tx);
  const answers = await listAnswers(tx, key);
  return loadedFrom(key, { row, collectivite, versions, answers, frozen: await findSnapshot(tx, key) }, now);
}

/** The same by those who only read, with the signed one it follows: in one statement, under the collectivité alone. */
export async function readDiagnostic(db: DiagnosticsDb, key: DiagnosticKey, now: Date): Promise<LoadedDiagnostic & { readonly before: () => Reading | undefined }> {
  const stored = await findStored(db, { collectiviteId: key.collectiviteId }, key.diagnosticId);
  if (stored === undefined) throw diagnosticUnknown();
  return { ...loadedFrom(key, stored, now), before: () => readingBefore(stored) };
}

function loadedFrom(key: DiagnosticKey, stored: Omit<StoredDiagnostic, 'previous'>, now: Date): LoadedDiagnostic {
  const { row, collectivite, versions, answers, frozen } = stored;
  if (collectivite === undefined) throw collectiviteNotThereYet();
  const questionnaire = versions.find(row.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  const situation = frozen ?? { facts: factsOf(collectivite), answers: valuesOf(answers), on: parisDay(now) };
  return { key, row, collectivite, versions, questionnaire, situation, reading: readAnswers(questionnaire, situation), answers };
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
