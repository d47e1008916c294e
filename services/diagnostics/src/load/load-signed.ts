import type { Tx } from '../db/client.ts';
import { findDiagnostic, type DiagnosticRow } from '../db/diagnostics.ts';
import { findSnapshot } from '../db/snapshots.ts';
import { listPublished } from '../db/questionnaires.ts';
import type { PublishedVersions } from '../domain/published-versions.ts';
import { readAnswers, type Reading } from '../domain/reading.ts';
import { diagnosticUnknown, versionArchived } from './refusals.ts';

/** A signed diagnostic read again as on its day. */
export interface SignedReading {
  readonly row: DiagnosticRow;
  readonly reading: Reading;
  readonly versions: PublishedVersions;
}

/** Loads a signed diagnostic of the collectivité. */
export async function loadSigned(tx: Tx, collectiviteId: string, diagnosticId: string): Promise<SignedReading> {
  const key = { collectiviteId, diagnosticId };
  const row = await findDiagnostic(tx, key);
  const snapshot = await findSnapshot(tx, key);
  if (row === null || snapshot === undefined) throw diagnosticUnknown();
  const versions = await listPublished(tx);
  const questionnaire = versions.find(row.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  return { row, reading: readAnswers(questionnaire, snapshot), versions };
}

/** The signed diagnostic that a diagnostic follows, when there is one. */
export async function loadPrevious(tx: Tx, { collectiviteId, previousId }: DiagnosticRow): Promise<SignedReading | undefined> {
  return previousId === null ? undefined : loadSigned(tx, collectiviteId, previousId);
}

/** The same as an advisor sees it: only where the collectivité shows every answer of it. */
export async function loadShownPrevious(tx: Tx, row: DiagnosticRow): Promise<SignedReading | undefined> {
  if (row.previousId === null) return undefined;
  const previous = await findDiagnostic(tx, { collectiviteId: row.collectiviteId, diagnosticId: row.previousId });
  return previous?.visibility === 'everything' ? loadPrevious(tx, row) : undefined;
}
