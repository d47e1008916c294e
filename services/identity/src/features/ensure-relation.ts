import type { Tx } from '../db/client.ts';
import { findOpenRelation, openRelation } from '../db/relations.ts';
import type { Cause } from '../events/cause.ts';
import { publishRelation } from '../events/relation-state.ts';

/** Whoever comes to the national instance becomes one of those it serves. */
export async function ensureRelation(tx: Tx, instanceId: string, collectiviteId: string, cause: Cause): Promise<void> {
  const known = await findOpenRelation(tx, instanceId, collectiviteId);
  if (known?.kind === 'adherent') return;
  const row = await openRelation(tx, { instanceId, collectiviteId }, 'adherent', cause.at);
  await publishRelation(tx, row, cause);
}
