import type { Tx } from '../db/client.ts';
import { findDiagnostic, type DiagnosticRow } from '../db/diagnostics.ts';
import { findSnapshot } from '../db/snapshots.ts';
import { published } from '../data/published.ts';
import { readAnswers, type Reading } from '../domain/reading.ts';
import { diagnosticUnknown, versionArchived } from './refusals.ts';

/** A signed diagnostic read again as on its day. */
export interface SignedReading {
  readonly row: DiagnosticRow;
  readonly reading: Reading;
}

/** Loads a signed diagnostic of the collectivité. */
export async function loadSigned(tx: Tx, collectiviteId: string, diagnosticId: string): Promise<SignedReading> {
  const key = { collectiviteId, diagnosticId };
  const row = await findDiagnostic(tx, key);
  const snapshot = await findSnapshot(tx, key);
  if (row === null || snapshot === undefined) throw diagnosticUnknown();
  const questionnaire = published.get(row.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  return { row, reading: readAnswers(questionnaire, snapshot) };
}

/** The signed diagnostic that a diagnostic follows, when there is one. */
export async function loadPrevious(tx: Tx, { collectiviteId, previousId }: DiagnosticRow): Promise<SignedReading | undefined> {
  return previousId === null ? undefined : loadSigned(tx, collectiviteId, previousId);
}
