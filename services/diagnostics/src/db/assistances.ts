import type { TenantScope } from '@osinum/tenancy';
import type { DiagnosticsDb, Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Assistance, Prisma } from './generated/client.ts';

export type AssistanceRow = Assistance;

/** What stands between a collectivité and an instance that serves it: read at each page of questions, in one statement. */
export interface StoredStanding {
  /** The one that has not ended, else the last. */
  readonly assistance: Omit<AssistanceRow, 'version'> | undefined;
  /** Who follows the collectivité in this instance, if somebody does. */
  readonly advisorId: string | undefined;
}

const standingSql = `SELECT a.collectivite_id AS "collectiviteId", a.id, a.instance_id AS "instanceId", a.advisor_id AS "advisorId", a.mode,
    a.interlocutor, a.diagnostic_id AS "diagnosticId", a.proposed_at AS "proposedAt", a.agreed_at AS "agreedAt", a.agreed_by AS "agreedBy",
    a.until, a.ended_at AS "endedAt", a.ended_by AS "endedBy", a.end_reason AS "endReason",
    (SELECT followed.person_id FROM assignment followed
     WHERE followed.instance_id = tenant.instance::uuid AND followed.collectivite_id = tenant.collectivite::uuid AND NOT followed.ended
       AND EXISTS (SELECT FROM access.relation served
         WHERE served.instance_id = followed.instance_id AND served.collectivite_id = followed.collectivite_id
           AND served.kind = 'adherent' AND NOT served.ended)
     ORDER BY followed.version DESC LIMIT 1) AS follower
  FROM (SELECT) one LEFT JOIN LATERAL (
    SELECT * FROM assistance kept WHERE kept.collectivite_id = tenant.collectivite::uuid
    ORDER BY kept.ended_at IS NULL DESC, kept.until DESC, kept.id DESC LIMIT 1) a ON true`;

type StandingRow = { [column in keyof Omit<AssistanceRow, 'version' | 'id'>]: AssistanceRow[column] } & { id: string | null; follower: string | null };

/** The standing of the collectivité of this scope towards the instance of this scope. */
export async function findStanding(db: DiagnosticsDb, scope: Required<Pick<TenantScope, 'collectiviteId' | 'instanceId'>>): Promise<StoredStanding> {
  const [found] = await db.hotRead<StandingRow>(scope, standingSql);
  const { id, follower, ...kept } = found!;
  return { assistance: id === null ? undefined : { id, ...kept }, advisorId: follower ?? undefined };
}

/** The assistance that has not ended, of which there is one at most; it may have lapsed. */
export function findOpenAssistance(tx: Tx, collectiviteId: string): Promise<AssistanceRow | null> {
  return tx.assistance.findFirst({ where: { collectiviteId, endedAt: null } });
}

/** The same, its row locked: whoever ends it or types under it waits. */
export async function lockOpenAssistance(tx: Tx, collectiviteId: string): Promise<AssistanceRow | null> {
  const locked = await tx.$queryRawUnsafe<unknown[]>('SELECT 1 FROM assistance WHERE collectivite_id = $1::uuid AND ended_at IS NULL FOR UPDATE', collectiviteId);
  return locked.length === 0 ? null : findOpenAssistance(tx, collectiviteId);
}

/** The last one, ended or not. */
export function findLastAssistance(tx: Tx, collectiviteId: string): Promise<AssistanceRow | null> {
  return tx.assistance.findFirst({ where: { collectiviteId }, orderBy: [{ until: 'desc' }, { id: 'desc' }] });
}

/** Every agreement on a diagnostic, the newest first. */
export function listAssistances(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<AssistanceRow[]> {
  return tx.assistance.findMany({ where: { collectiviteId, diagnosticId }, orderBy: { agreedAt: 'desc' } });
}

/** Begins one; nothing when another one was begun at the same time. */
export async function insertAssistance(tx: Tx, assistance: Prisma.AssistanceCreateManyInput): Promise<boolean> {
  const { count } = await tx.assistance.createMany({ data: [assistance], skipDuplicates: true });
  return count === 1;
}

/** Changes an assistance whose row is locked, and moves its version on. */
export function updateAssistance(
  tx: Tx,
  { collectiviteId, id }: Pick<AssistanceRow, 'collectiviteId' | 'id'>,
  data: Prisma.AssistanceUncheckedUpdateInput,
): Promise<AssistanceRow> {
  return tx.assistance.update({ where: { collectiviteId_id: { collectiviteId, id } }, data: { ...data, version: { increment: 1 } } });
}
