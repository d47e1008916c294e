import { unowned } from '@osinum/tenancy';
import type { Counts } from '../domain/double-reading/gap.ts';
import type { Marks } from '../domain/double-reading/count-reading.ts';
import type { FrozenReading, Tally } from '../domain/double-reading/frozen-reading.ts';
import type { DiagnosticsDb, Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { DoubleReading, Prisma } from './generated/client.ts';

export type DoubleReadingRow = DoubleReading;

const keyOf = ({ collectiviteId, diagnosticId }: DiagnosticKey) => ({ collectiviteId, diagnosticId });
const uniqueOf = (key: DiagnosticKey) => ({ collectiviteId_diagnosticId: keyOf(key) });

/** Whose slip this is: the one question that is asked before a tenant is known. */
export async function findOwnerOfSlip(db: DiagnosticsDb, codeHash: string): Promise<DiagnosticKey | undefined> {
  const [found] = await db.withTenant(unowned, (tx) =>
    tx.$queryRawUnsafe<DiagnosticKey[]>('SELECT collectivite_id AS "collectiviteId", diagnostic_id AS "diagnosticId" FROM reading_of_slip($1)', codeHash),
  );
  return found;
}

/** The double reading of a diagnostic, and how many of its slips were not used. */
export async function findDoubleReading(tx: Tx, key: DiagnosticKey): Promise<{ row: DoubleReadingRow; slipsLeft: number } | undefined> {
  const row = await tx.doubleReading.findUnique({ where: uniqueOf(key), include: { _count: { select: { slips: true } } } });
  if (row === null) return undefined;
  const { _count, ...kept } = row;
  return { row: kept, slipsLeft: _count.slips };
}

/** Opens the double reading of a diagnostic whose row is locked, or opens it again. */
export async function openDoubleReading(tx: Tx, key: DiagnosticKey, opening: { openedAt: Date; openedBy: string; until: Date }): Promise<void> {
  await tx.doubleReading.upsert({ where: uniqueOf(key), create: { ...keyOf(key), ...opening }, update: { ...opening, closedAt: null } });
}

/** The slips printed from now on; those printed before are gone. */
export async function replaceSlips(tx: Tx, key: DiagnosticKey, codeHashes: readonly string[]): Promise<void> {
  await tx.readingSlip.deleteMany({ where: keyOf(key) });
  await tx.readingSlip.createMany({ data: codeHashes.map((codeHash) => ({ ...keyOf(key), codeHash })) });
}

/** True when the slip is there and was not used. */
export async function hasSlip(tx: Tx, key: DiagnosticKey, codeHash: string): Promise<boolean> {
  return (await tx.readingSlip.count({ where: { ...keyOf(key), codeHash } })) === 1;
}

/** Takes a slip for good: of two who hold the same, one gets it. */
export async function takeSlip(tx: Tx, key: DiagnosticKey, codeHash: string): Promise<boolean> {
  return (await tx.readingSlip.deleteMany({ where: { ...keyOf(key), codeHash } })).count === 1;
}

/** Ends a double reading that is open: no slip of it is left. */
export async function closeDoubleReading(tx: Tx, key: DiagnosticKey, now: Date): Promise<void> {
  await tx.doubleReading.updateMany({ where: { ...keyOf(key), closedAt: null }, data: { closedAt: now } });
  await tx.readingSlip.deleteMany({ where: keyOf(key) });
}

/** One reading more: each answer is added to its count, and nothing is kept of who gave which together. */
export async function addReading(tx: Tx, key: DiagnosticKey, marks: Marks): Promise<void> {
  await tx.doubleReading.update({ where: uniqueOf(key), data: { readings: { increment: 1 } } });
  await tx.$executeRawUnsafe(
    `INSERT INTO reading_tally (collectivite_id, diagnostic_id, question_code, answer_code, count)
     SELECT $1::uuid, $2::uuid, question_code, answer_code, 1 FROM unnest($3::text[], $4::text[]) AS mark (question_code, answer_code)
     ON CONFLICT (collectivite_id, diagnostic_id, question_code, answer_code) DO UPDATE SET count = reading_tally.count + 1`,
    key.collectiviteId,
    key.diagnosticId,
    marks.map(({ questionCode }) => questionCode),
    marks.map(({ answerCode }) => answerCode),
  );
}

/** How often each answer was given. */
export async function findTally(tx: Tx, key: DiagnosticKey): Promise<Tally> {
  const rows = await tx.readingTally.findMany({ where: keyOf(key), select: { questionCode: true, answerCode: true, count: true } });
  const byQuestion = Map.groupBy(rows, ({ questionCode }) => questionCode);
  return Object.fromEntries([...byQuestion].map(([code, marks]): [string, Counts] => [code, Object.fromEntries(marks.map(({ answerCode, count }) => [answerCode, count]))]));
}

/** Keeps with the snapshot what the élus read, in the words of that day. */
export async function keepFrozenReading(tx: Tx, key: DiagnosticKey, frozen: FrozenReading): Promise<void> {
  await tx.snapshot.update({ where: uniqueOf(key), data: { doubleReading: frozen as unknown as Prisma.InputJsonValue } });
}

/** What the élus had read on the day of the signature. */
export async function findFrozenReading(tx: Tx, key: DiagnosticKey): Promise<FrozenReading | undefined> {
  const row = await tx.snapshot.findUnique({ where: uniqueOf(key), select: { doubleReading: true } });
  return (row?.doubleReading ?? undefined) as unknown as FrozenReading | undefined;
}
