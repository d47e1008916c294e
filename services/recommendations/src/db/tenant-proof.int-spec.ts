import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { listUnprotectedTables } from '@osinum/tenancy';
import { getPlanForStaff } from '../features/get-plan-for-staff/get-plan-for-staff.ts';
import { noon, planBench, type PlanBench } from '../plan-bench.fixture.ts';
import { lockAction, measuresDoneBetween, saveMove } from './actions.ts';
import { listToolEntries, upsertToolEntry } from './catalogue-entries.ts';
import type { Tx } from './client.ts';
import { insertHelpRequest, sameRequestSince } from './help-requests.ts';
import { hasPlan, insertPlan, latestPlan } from './plans.ts';
import { insertStaffRead } from './staff-reads.ts';

let bench: PlanBench;
const mine = newId();
const theirs = newId();
const asMine = <T>(work: (tx: Tx) => Promise<T>) => bench.db.withTenant({ collectiviteId: mine }, work);
const asTheirs = <T>(work: (tx: Tx) => Promise<T>) => bench.db.withTenant({ collectiviteId: theirs }, work);

beforeAll(async () => {
  bench = await planBench();
  await bench.completed(theirs, [['sauvegarde.existe', 0, 'aucune']]);
});
afterAll(() => bench.close());

const theirPlan = async () => {
  const plan = await asTheirs((tx) => latestPlan(tx, theirs));
  if (!plan?.actions[0]) throw new Error('no plan');
  return { plan, action: plan.actions[0] };
};

describe('what another collectivité owns', () => {
  it('is not read', async () => {
    const { plan, action } = await theirPlan();
    await asTheirs((tx) => insertHelpRequest(tx, aRequest(theirs)));
    expect(await asMine((tx) => latestPlan(tx, theirs))).toBeUndefined();
    expect(await asMine((tx) => hasPlan(tx, theirs, plan.diagnosticId))).toBe(false);
    expect(await asMine((tx) => lockAction(tx, theirs, action.id))).toBeUndefined();
    expect(await asMine((tx) => measuresDoneBetween(tx, theirs, new Date(0), new Date('2100-01-01')))).toEqual([]);
    expect(await asMine((tx) => sameRequestSince(tx, aRequest(theirs), new Date(0)))).toBeUndefined();
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['a plan', (tx) => insertPlan(tx, { id: newId(), collectiviteId: theirs, diagnosticId: newId(), completedAt: noon, proposedAt: noon, larger: false, actions: [] })],
    ['a request', (tx) => insertHelpRequest(tx, aRequest(theirs))],
    ['a read', (tx) => insertStaffRead(tx, { collectiviteId: theirs, id: newId(), instanceId: newId(), personId: newId(), what: 'x', readAt: noon })],
  ])('is not written: %s', async (_title, write) => {
    await expect(asMine(write)).rejects.toThrow();
  });

  it('is not changed', async () => {
    const { action } = await theirPlan();
    const move = { collectiviteId: theirs, actionId: action.id, measureCode: action.code, from: action.state, to: 'terminee' as const, note: undefined, at: noon, by: newId() };
    await expect(asMine((tx) => saveMove(tx, newId(), move))).rejects.toThrow();
    expect((await theirPlan()).action.state).toBe('proposee');
  });

  it('is read only as counts by staff, and the read is noted', async () => {
    const instanceId = newId();
    const { counts } = await getPlanForStaff(bench.db, { params: { collectiviteId: theirs, instanceId } }, newId(), noon);
    expect(counts.find(({ state }) => state === 'proposee')?.count).toBe(1);
    const noted = await asTheirs((tx) => tx.staffRead.count({ where: { collectiviteId: theirs, instanceId } }));
    expect(noted).toBe(1);
  });

  it('cannot be rewritten in the history, even by its owner', async () => {
    await expect(asTheirs((tx) => tx.$executeRawUnsafe('DELETE FROM staff_read'))).rejects.toThrow(/permission denied/);
  });
});

describe('the tables', () => {
  it('are all protected, but for the public catalogue', async () => {
    expect(await listUnprotectedTables(bench.db.pool, { unownedTables: ['access.collectivite', 'access.instance', 'catalogue_entry', 'operations.action'] })).toEqual([]);
  });

  it('keep the newest state of a tool', async () => {
    const entry = { slug: 'keepassxc', name: 'KeePassXC', needs: ['mots-de-passe'] };
    await asMine((tx) => upsertToolEntry(tx, entry, 2));
    await asMine((tx) => upsertToolEntry(tx, { ...entry, name: 'Ancien nom' }, 1));
    expect(await asMine((tx) => listToolEntries(tx))).toEqual([entry]);
  });
});

function aRequest(collectiviteId: string) {
  return { collectiviteId, id: newId(), instanceId: newId(), askedBy: newId(), askedAt: noon };
}
