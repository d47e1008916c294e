import { conflict, newId, notFound } from '@osinum/kernel';
import { findLastCase } from '../../db/cases.ts';
import { insertEntry } from '../../db/timeline.ts';
import type { CaseworkDeps } from '../reader.ts';

/** A message of a member of the collectivité. */
export interface Letter {
  collectiviteId: string;
  instanceId: string;
  personId: string;
  text: string;
}

/** Adds the message to the timeline both sides read. */
export function writeToAdvisor({ db, clock }: CaseworkDeps, letter: Letter): Promise<{ entryId: string }> {
  const { collectiviteId, instanceId, personId, text } = letter;
  return db.withTenant({ collectiviteId, personId }, async (tx) => {
    const row = await findLastCase(tx, instanceId, collectiviteId);
    if (!row) throw notFound('accompagnement-not-found', 'Vous n’avez pas encore d’accompagnement.');
    if (row.status === 'clos') throw conflict('accompagnement-closed', 'Votre accompagnement est clos.');
    const entryId = newId();
    const entry = { id: entryId, kind: 'message', shared: true, at: clock.now(), authorId: personId, text } as const;
    await insertEntry(tx, row, { ...entry, authorSide: 'collectivite' });
    return { entryId };
  });
}
