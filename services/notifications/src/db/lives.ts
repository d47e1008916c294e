import type { DiagnosticLife } from '../domain/reminder-life.ts';
import type { Tx } from './client.ts';
import type { DiagnosticLife as LifeRow } from './generated/client.ts';

export type { LifeRow };

/** What one event says of a diagnostic. */
export interface LifeFact {
  collectiviteId: string;
  diagnosticId: string;
  instanceId: string;
  startedAt?: Date;
  completedAt?: Date;
  planProposedAt?: Date;
  firstMeasures?: number;
  annexMeasures?: number;
  /** The trace of the completion. */
  traceparent?: string | undefined;
}

/** Holds a collectivité until the end of the transaction: its diagnostics travel under several keys, at once. */
export async function lockCollectivite(tx: Tx, collectiviteId: string): Promise<void> {
  await tx.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', collectiviteId);
}

/** Adds a fact to what is known of a diagnostic, in whatever order events come. */
export async function recordLife(tx: Tx, fact: LifeFact): Promise<LifeRow> {
  const { collectiviteId, diagnosticId, ...known } = fact;
  return tx.diagnosticLife.upsert({
    where: { collectiviteId_diagnosticId: { collectiviteId, diagnosticId } },
    create: fact,
    update: known,
  });
}

export async function findLife(tx: Tx, collectiviteId: string, diagnosticId: string): Promise<LifeRow | null> {
  return tx.diagnosticLife.findUnique({ where: { collectiviteId_diagnosticId: { collectiviteId, diagnosticId } } });
}

/** Every diagnostic of a collectivité. */
export async function listLives(tx: Tx, collectiviteId: string): Promise<DiagnosticLife[]> {
  const rows = await tx.diagnosticLife.findMany({ where: { collectiviteId } });
  return rows.map(({ diagnosticId, instanceId, startedAt, completedAt }) => ({
    diagnosticId,
    instanceId,
    startedAt: startedAt ?? undefined,
    completedAt: completedAt ?? undefined,
  }));
}

/** The one message of this completion is decided; false when it was already. */
export async function decideMail(tx: Tx, life: LifeRow, at: Date): Promise<boolean> {
  const { collectiviteId, diagnosticId } = life;
  const { count } = await tx.diagnosticLife.updateMany({
    where: { collectiviteId, diagnosticId, mailDecidedAt: null },
    data: { mailDecidedAt: at },
  });
  return count === 1;
}
