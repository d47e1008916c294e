import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { findPublished } from '../../db/questionnaires.ts';
import { findSituation } from '../../db/situations.ts';
import { parisDay } from '../../domain/day.ts';
import { collectiviteNotThereYet, diagnosticSigned, diagnosticUnknown, versionArchived } from '../../load/refusals.ts';
import { scopeOf, type Author, type OpenDiagnostic } from './keep-one.ts';

/** Reads a diagnostic that still takes answers, as far as a save needs it. */
export async function openForAnswers(db: DiagnosticsDb, key: DiagnosticKey, author: Author): Promise<OpenDiagnostic> {
  const found = await findSituation(db, scopeOf(key, author), key.diagnosticId);
  if (found === undefined) throw diagnosticUnknown();
  const { status, questionnaireVersion, fingerprint, facts, answers } = found;
  if (facts === undefined) throw collectiviteNotThereYet();
  if (fingerprint === undefined) throw versionArchived();
  if (status !== 'draft') throw diagnosticSigned();
  const questionnaire = await findPublished(db, questionnaireVersion, fingerprint);
  return { key, questionnaire, situation: { facts, answers, on: parisDay(author.now) } };
}
