import type { Tx } from './client.ts';
import type { DiagnosticKey } from './diagnostics.ts';
import type { Prisma } from './generated/client.ts';

/** Writes down what a member of staff did with the answers, or was refused. What they save is written with the answer. */
export async function recordAct(tx: Tx, act: Prisma.AssistanceActCreateManyInput & { act: 'read' | 'refused' }): Promise<void> {
  await tx.assistanceAct.createMany({ data: [act] });
}

/** How many acts of one kind somebody of the staff did on one day of Paris, and on how many themes or questions. */
export interface ActsOfDay {
  readonly personId: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly act: 'read' | 'read-results' | 'saved' | 'refused';
  readonly count: number;
  readonly subjects: number;
}

/** Every act on a diagnostic, counted by person and by day. */
export function countActs(tx: Tx, { collectiviteId, diagnosticId }: DiagnosticKey): Promise<ActsOfDay[]> {
  return tx.$queryRawUnsafe<ActsOfDay[]>(
    `SELECT person_id AS "personId", to_char("at" AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD') AS day, act,
       count(*)::int AS count, count(DISTINCT subject)::int AS subjects
     FROM assistance_act WHERE collectivite_id = $1::uuid AND diagnostic_id = $2::uuid
     GROUP BY 1, 2, 3 ORDER BY 2 DESC, 1, 3`,
    collectiviteId,
    diagnosticId,
  );
}
