import type { Tx } from './client.ts';

export interface HelpRequest {
  collectiviteId: string;
  id: string;
  instanceId: string;
  measureCode?: string | undefined;
  askedBy: string;
  askedAt: Date;
}

/** The same request of the same person since a date, so that a second click asks nothing more. */
export async function sameRequestSince(tx: Tx, request: HelpRequest, since: Date): Promise<string | undefined> {
  const { collectiviteId, instanceId, measureCode = null, askedBy } = request;
  const found = await tx.helpRequest.findFirst({
    where: { collectiviteId, instanceId, measureCode, askedBy, askedAt: { gte: since } },
    select: { id: true },
  });
  return found?.id;
}

/** Keeps a request for help. */
export async function insertHelpRequest(tx: Tx, { measureCode = undefined, ...request }: HelpRequest): Promise<void> {
  await tx.helpRequest.create({ data: { ...request, measureCode: measureCode ?? null } });
}

/** True when the instance operates for this collectivité; covering its territory is not enough. */
export async function isServedBy(tx: Tx, collectiviteId: string, instanceId: string): Promise<boolean> {
  const rows = await tx.$queryRawUnsafe<unknown[]>(
    `SELECT FROM access.relation
     WHERE collectivite_id = $1::uuid AND instance_id = $2::uuid AND kind = 'adherent' AND NOT ended`,
    collectiviteId,
    instanceId,
  );
  return rows.length > 0;
}
