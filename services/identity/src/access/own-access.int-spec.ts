import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { unowned } from '@osinum/tenancy';
import { nationalInstance } from '../data/instances.ts';
import { ensureCollectivite } from '../db/collectivites.ts';
import { undescribedCollectivite } from '../domain/official-collectivite.ts';
import { ensureRelation } from '../features/ensure-relation.ts';
import { openBench, today, type Bench } from '../testing/bench.ts';
import { ownAccess } from './own-access.ts';

let bench: Bench;
let collectiviteId: string;
const reach = (departements: string[], instanceId = nationalInstance.id) =>
  ownAccess(bench.context.database).reachOf({ personId: newId(), instanceId, roles: ['conseiller'], departements }, collectiviteId);

beforeAll(async () => {
  bench = await openBench();
  const { database } = bench.context;
  const syndicat = undescribedCollectivite('252300110', 'Syndicat des eaux de la Verse');
  ({ id: collectiviteId } = await database.withTenant(unowned, (tx) => ensureCollectivite(tx, newId(), syndicat)));
  await database.withTenant({ instanceId: nationalInstance.id, collectiviteId }, (tx) => ensureRelation(tx, nationalInstance.id, collectiviteId, { at: today }));
});
afterAll(() => bench.close());

describe('a syndicat that no directory places', () => {
  it('is reached by the advisors of its instance who have a territory, and by no other', async () => {
    expect(await reach(['60'])).toEqual({ relation: 'adherent' });
    expect(await reach([])).toBeNull();
    expect(await reach(['60'], newId())).toBeNull();
  });
});
