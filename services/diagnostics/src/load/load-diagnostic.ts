import type { Collectivite } from '@osinum/contracts';
import { published } from '../data/published.ts';
import { findCollectivite } from '../db/collectivites.ts';
import { findDiagnostic, type DiagnosticKey, type DiagnosticRow } from '../db/diagnostics.ts';
import { listAnswers, valuesOf, type StoredAnswer } from '../db/answers.ts';
import { findSnapshot } from '../db/snapshots.ts';
import type { Tx } from '../db/client.ts';
import type { CompiledQuestionnaire } from '../domain/compile-questionnaire.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { parisDay } from '../domain/day.ts';
import { readAnswers, type Reading, type Situation } from '../domain/reading.ts';
import { collectiviteNotThereYet, diagnosticUnknown, versionArchived } from './refusals.ts';

/** A diagnostic with everything needed to show it or to go on with it. */
export interface LoadedDiagnostic {
  readonly key: DiagnosticKey;
  readonly row: DiagnosticRow;
  readonly collectivite: Collectivite;
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
  if (collectivite === undefined) throw collectiviteNotThereYet();
  const questionnaire = published.get(row.questionnaireVersion);
  if (questionnaire === undefined) throw versionArchived();
  const answers = await listAnswers(tx, key);
  const situation = (await findSnapshot(tx, key)) ?? { facts: factsOf(collectivite), answers: valuesOf(answers), on: parisDay(now) };
  return { key, row, collectivite, questionnaire, situation, reading: readAnswers(questionnaire, situation), answers };
}

function factsOf({ kind, population, departement }: Collectivite): CollectiviteFacts {
  return { kind, ...(population !== undefined && { population }), ...(departement !== undefined && { departement }) };
}
