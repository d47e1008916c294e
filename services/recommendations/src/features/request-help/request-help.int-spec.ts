import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { noon, planBench, type PlanBench } from '../../plan-bench.fixture.ts';
import { requestHelp } from './request-help.ts';

let bench: PlanBench;
beforeAll(async () => void (bench = await planBench()));
afterAll(() => bench.close());

const person = newId();

async function served(kind = 'adherent'): Promise<{ collectiviteId: string; instanceId: string }> {
  const collectiviteId = newId();
  const instanceId = newId();
  await bench.db.withTenant({ collectiviteId, instanceId }, (tx) =>
    tx.$executeRawUnsafe(
      `INSERT INTO access.relation (instance_id, collectivite_id, kind, ended, version) VALUES ($1::uuid, $2::uuid, $3, false, 1)`,
      instanceId,
      collectiviteId,
      kind,
    ),
  );
  return { collectiviteId, instanceId };
}

const ask = (collectiviteId: string, instanceId: string, measureCode?: string, at = noon) =>
  requestHelp(bench.db, { params: { collectiviteId }, body: { instanceId, ...(measureCode ? { measureCode } : {}) } }, person, at);

describe('requestHelp', () => {
  it('keeps the request and says it to the operator’s advisors', async () => {
    const { collectiviteId, instanceId } = await served();
    const { requestId } = await ask(collectiviteId, instanceId, 'sauvegarde-auto');
    expect(await bench.outbox(collectiviteId)).toEqual([{ type: 'HelpRequested', payload: { requestId, collectiviteId } }]);
  });

  it('asks once for two clicks, again later, and apart for another action', async () => {
    const { collectiviteId, instanceId } = await served();
    const first = await ask(collectiviteId, instanceId);
    expect(await ask(collectiviteId, instanceId)).toEqual(first);
    expect(await ask(collectiviteId, instanceId, 'fiche-reflexe')).not.toEqual(first);
    expect(await ask(collectiviteId, instanceId, undefined, new Date(noon.getTime() + 11 * 60_000))).not.toEqual(first);
    expect(await bench.outbox(collectiviteId)).toHaveLength(3);
  });

  it('refuses an operator that does not serve this collectivité', async () => {
    const { collectiviteId } = await served();
    await expect(ask(collectiviteId, newId())).rejects.toMatchObject({ code: 'instance-unknown', kind: 'not-found' });
  });

  it('refuses an operator that only covers this collectivité', async () => {
    const { collectiviteId, instanceId } = await served('perimetre');
    await expect(ask(collectiviteId, instanceId)).rejects.toMatchObject({ code: 'instance-unknown', kind: 'not-found' });
  });

  it('refuses an action that does not exist', () => {
    expect(() => ask(newId(), newId(), 'nothing')).toThrow(expect.objectContaining({ code: 'measure-unknown' }));
  });
});
