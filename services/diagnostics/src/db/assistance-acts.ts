import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { AssistanceAct, Prisma } from './generated/client.ts';

/** Writes down what a member of staff did with the answers, or was refused. What they save is written with the answer. */
export async function recordAct(tx: Tx, act: Prisma.AssistanceActCreateManyInput & { act: 'read' | 'refused' }): Promise<void> {
  await tx.assistanceAct.createMany({ data: [act] });
}

/** The last acts on a diagnostic, the newest first. */
export function listActs(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey, atMost: number): Promise<AssistanceAct[]> {
  return tx.assistanceAct.findMany({ where: { collectiviteId, diagnosticId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: atMost });
}
