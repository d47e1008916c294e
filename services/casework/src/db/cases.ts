import type { Outcome, Status } from '../domain/status.ts';
import type { ThematiqueScore } from '../domain/subject.ts';
import type { CaseFacts } from '../domain/transitions.ts';
import type { Tx } from './client.ts';
import type { Accompagnement } from './generated/client.ts';

export type CaseRow = Omit<Accompagnement, 'status' | 'outcome' | 'thematiques'> & {
  status: Status;
  outcome: Outcome | null;
  thematiques: ThematiqueScore[];
};

/** What the latest diagnostic or request says of a case. */
export interface CaseContent {
  departement?: string | undefined;
  subject: string;
  diagnosticId?: string | undefined;
  diagnosticAt?: Date | undefined;
  thematiques: ThematiqueScore[];
  alertCodes: string[];
  legalDuty: boolean;
}

export interface NewCase extends CaseContent {
  instanceId: string;
  id: string;
  collectiviteId: string;
  status: Status;
  firstRequest: boolean;
  openedAt: Date;
}

/** The part of a row that the rules on transitions need. */
export function caseFactsOf(row: CaseRow): CaseFacts {
  return { status: row.status, assigneeId: row.assigneeId ?? undefined, contactMade: row.contactMade };
}

export async function findCase(tx: Tx, instanceId: string, id: string): Promise<CaseRow | null> {
  return (await tx.accompagnement.findUnique({ where: { instanceId_id: { instanceId, id } } })) as unknown as CaseRow | null;
}

/** The same, held until the end of the transaction: two people never decide on one state. */
export async function lockCase(tx: Tx, instanceId: string, id: string): Promise<CaseRow | null> {
  await tx.$executeRawUnsafe(
    'SELECT 1 FROM accompagnement WHERE instance_id = $1::uuid AND id = $2::uuid FOR UPDATE',
    instanceId,
    id,
  );
  return findCase(tx, instanceId, id);
}

/** The case that is open for this collectivité, held until the end of the transaction. */
export async function lockOpenCase(tx: Tx, instanceId: string, collectiviteId: string): Promise<CaseRow | null> {
  const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id::text FROM accompagnement
     WHERE instance_id = $1::uuid AND collectivite_id = $2::uuid AND status <> 'clos' FOR UPDATE`,
    instanceId,
    collectiviteId,
  );
  return rows[0] ? findCase(tx, instanceId, rows[0].id) : null;
}

/** The last case of an instance for a collectivité, open or not. */
export async function findLastCase(tx: Tx, instanceId: string, collectiviteId: string): Promise<CaseRow | null> {
  const row = await tx.accompagnement.findFirst({
    where: { instanceId, collectiviteId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
  });
  return row as unknown as CaseRow | null;
}

/** The open cases somebody follows, oldest first. */
export async function listCasesOf(tx: Tx, instanceId: string, assigneeId: string): Promise<CaseRow[]> {
  const rows = await tx.accompagnement.findMany({
    where: { instanceId, assigneeId, status: { in: ['en-cours', 'en-pause'] } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows as unknown as CaseRow[];
}

/** Inserts the case unless one is open already; false when another event was faster. */
export async function insertCase(tx: Tx, fresh: NewCase): Promise<boolean> {
  const data = { ...columnsOf(fresh), contactMade: false, version: 1n };
  const { count } = await tx.accompagnement.createMany({ data: [data], skipDuplicates: true });
  if (count === 1) await recordStatus(tx, { ...fresh, version: 1n }, fresh.openedAt);
  return count === 1;
}

/** A newer diagnostic of an open case. */
export async function updateContent(tx: Tx, row: CaseRow, content: CaseContent): Promise<CaseRow> {
  return update(tx, row, columnsOf(content));
}

export interface StatusChange {
  status: Status;
  assigneeId?: string | null;
  outcome?: Outcome | undefined;
  by?: string | undefined;
  at: Date;
}

/** Moves a locked case, and keeps the move in its history. */
export async function changeStatus(tx: Tx, row: CaseRow, change: StatusChange): Promise<CaseRow> {
  const changed = await update(tx, row, {
    status: change.status,
    ...(change.assigneeId === undefined ? {} : { assigneeId: change.assigneeId }),
    ...(change.status === 'clos' ? { outcome: change.outcome ?? null, closedAt: change.at } : {}),
  });
  await recordStatus(tx, changed, change.at, change.by);
  return changed;
}

/** Gives a case to an advisor if it is still free; null when somebody was faster. */
export async function takeCase(tx: Tx, row: CaseRow, personId: string, at: Date): Promise<CaseRow | null> {
  const taken = await tx.$executeRawUnsafe(
    `UPDATE accompagnement SET assignee_id = $3::uuid, status = 'en-cours', version = version + 1
     WHERE instance_id = $1::uuid AND id = $2::uuid AND assignee_id IS NULL AND status = 'a-prendre-en-charge'`,
    row.instanceId,
    row.id,
    personId,
  );
  if (taken === 0) return null;
  const changed = (await findCase(tx, row.instanceId, row.id))!;
  await recordStatus(tx, changed, at, personId);
  return changed;
}

/** An exchange with the collectivité took place. */
export async function recordContact(tx: Tx, row: CaseRow): Promise<CaseRow> {
  return row.contactMade ? row : update(tx, row, { contactMade: true });
}

export interface StatusStep {
  status: Status;
  at: Date;
}

export async function listStatusSteps(tx: Tx, row: CaseRow): Promise<StatusStep[]> {
  const steps = await tx.statusChange.findMany({
    where: { instanceId: row.instanceId, caseId: row.id },
    orderBy: { version: 'asc' },
  });
  return steps as StatusStep[];
}

function columnsOf<T extends CaseContent>({ thematiques, ...rest }: T) {
  return { ...rest, thematiques: thematiques.map((theme) => ({ ...theme })) };
}

async function update(tx: Tx, row: CaseRow, data: Record<string, unknown>): Promise<CaseRow> {
  const changed = await tx.accompagnement.update({
    where: { instanceId_id: { instanceId: row.instanceId, id: row.id } },
    data: { ...data, version: { increment: 1 } },
  });
  return changed as unknown as CaseRow;
}

async function recordStatus(
  tx: Tx,
  row: Pick<CaseRow, 'instanceId' | 'id' | 'status' | 'version'>,
  at: Date,
  changedBy?: string,
): Promise<void> {
  const { instanceId, id: caseId, status, version } = row;
  await tx.statusChange.create({ data: { instanceId, caseId, status, version, at, changedBy: changedBy ?? null } });
}
