import type { Answers } from '../domain/answer.ts';
import type { CollectiviteFacts } from '../domain/collectivite-facts.ts';
import type { FrozenScores, Snapshot } from '../domain/snapshot.ts';
import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Prisma } from './generated/client.ts';

/** Keeps what a signed diagnostic said on its day. */
export async function insertSnapshot(tx: Tx, key: DiagnosticKey, { facts, answers, scores, on, alertCodes }: Snapshot): Promise<void> {
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  await tx.snapshot.create({
    data: {
      ...key,
      takenOn: new Date(`${on}T00:00:00Z`),
      facts: json(facts),
      answers: json(answers),
      scores: json(scores),
      alertCodes: [...alertCodes],
    },
  });
}

/** What a signed diagnostic said. */
export async function findSnapshot(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<Snapshot | undefined> {
  const row = await tx.snapshot.findUnique({ where: { collectiviteId_diagnosticId: { collectiviteId, diagnosticId } } });
  if (row === null) return undefined;
  return {
    facts: row.facts as unknown as CollectiviteFacts,
    answers: row.answers as unknown as Answers,
    scores: row.scores as unknown as FrozenScores,
    on: row.takenOn.toISOString().slice(0, 10),
    alertCodes: row.alertCodes,
  };
}

/** The scores of a signed diagnostic, with its day. */
export interface DatedScores {
  readonly diagnosticId: string;
  readonly completedAt: Date;
  readonly questionnaireVersion: string;
  readonly scores: FrozenScores;
}

/** The scores of every signed diagnostic, the oldest first. */
export async function listFrozenScores(tx: Tx, collectiviteId: string): Promise<DatedScores[]> {
  const rows = await tx.diagnostic.findMany({
    where: { collectiviteId, status: 'completed' },
    orderBy: { completedAt: 'asc' },
    select: { id: true, completedAt: true, questionnaireVersion: true, snapshot: { select: { scores: true } } },
  });
  return rows.map(({ id, completedAt, questionnaireVersion, snapshot }) => ({
    diagnosticId: id,
    completedAt: completedAt!,
    questionnaireVersion,
    scores: snapshot!.scores as unknown as FrozenScores,
  }));
}
