import type { Diagnostic, Prisma } from './generated/client.ts';
import type { Tx } from './client.ts';

export type DiagnosticRow = Diagnostic;

export interface DiagnosticKey {
  readonly collectiviteId: string;
  readonly diagnosticId: string;
}

/** One diagnostic of a collectivité. */
export function findDiagnostic(tx: Tx, { collectiviteId, diagnosticId: id }: DiagnosticKey): Promise<DiagnosticRow | null> {
  return tx.diagnostic.findUnique({ where: { collectiviteId_id: { collectiviteId, id } } });
}

/** Diagnostics of a collectivité, newest first. */
export function listDiagnostics(tx: Tx, collectiviteId: string): Promise<DiagnosticRow[]> {
  return tx.diagnostic.findMany({ where: { collectiviteId }, orderBy: { startedAt: 'desc' } });
}

/** The last signed diagnostic. */
export function findLastSigned(tx: Tx, collectiviteId: string): Promise<DiagnosticRow | null> {
  return tx.diagnostic.findFirst({ where: { collectiviteId, status: 'completed' }, orderBy: { completedAt: 'desc' } });
}

/** The open diagnostic, of which there is one at most. */
export function findDraft(tx: Tx, collectiviteId: string): Promise<DiagnosticRow | null> {
  return tx.diagnostic.findFirst({ where: { collectiviteId, status: 'draft' } });
}

/** Opens a diagnostic; nothing when another one was opened at the same time. */
export async function insertDraft(tx: Tx, draft: Prisma.DiagnosticCreateManyInput): Promise<boolean> {
  const { count } = await tx.diagnostic.createMany({ data: [draft], skipDuplicates: true });
  return count === 1;
}

/** Takes the row lock that answers being saved at the same moment wait for. */
export async function lockDiagnostic(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<void> {
  await tx.$queryRawUnsafe(
    'SELECT 1 FROM diagnostic WHERE collectivite_id = $1::uuid AND id = $2::uuid FOR UPDATE',
    collectiviteId,
    diagnosticId,
  );
}

/** Changes a diagnostic whose row is locked, and moves its version on. */
export function updateDiagnostic(
  tx: Tx,
  { collectiviteId, diagnosticId: id }: DiagnosticKey,
  data: Prisma.DiagnosticUpdateInput,
): Promise<DiagnosticRow> {
  return tx.diagnostic.update({
    where: { collectiviteId_id: { collectiviteId, id } },
    data: { ...data, version: { increment: 1 } },
  });
}
