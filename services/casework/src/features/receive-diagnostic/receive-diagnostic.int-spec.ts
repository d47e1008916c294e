import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { completeDiagnostic, requestHelp } from '../../spec/events.ts';
import { Harness } from '../../spec/harness.ts';

let harness: Harness;
let instanceId: string;
let collectiviteId: string;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.now = new Date('2026-11-16T09:00:00Z');
  instanceId = randomUUID();
  collectiviteId = await harness.aCollectivite(instanceId);
});

const cases = () =>
  harness.everything<{ status: string; subject: string; first_request: boolean; next_due_on: string }>(
    'SELECT *, next_due_on::text FROM accompagnement WHERE collectivite_id = $1 ORDER BY opened_at',
    collectiviteId,
  );
const tasks = () =>
  harness.everything<{ key: string; due: string; cancelled_at: Date | null }>(
    `SELECT key, due_on::text AS due, cancelled_at FROM task WHERE instance_id = $1 ORDER BY due_on, key`,
    instanceId,
  );
const openTasks = async () => (await tasks()).filter((task) => !task.cancelled_at).map((task) => `${task.key} ${task.due}`);

describe('a completed diagnostic', () => {
  it('opens an accompagnement with its tasks and tells it, in one transaction', async () => {
    const { diagnosticId, record } = await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A1', 'A3'] });

    expect(await cases()).toMatchObject([
      { status: 'a-prendre-en-charge', subject: 'Sauvegarde, Mots de passe', first_request: true, next_due_on: '2026-11-19' },
    ]);
    expect(await openTasks()).toEqual([
      'first-contact 2026-11-19',
      'alert:A1 2026-11-23',
      'alert:A3 2026-11-23',
      'check-in 2026-12-14',
    ]);
    const [opened] = await harness.published(collectiviteId);
    expect(opened).toMatchObject({
      type: 'AccompagnementOpened',
      instance_id: instanceId,
      payload: { collectiviteId, diagnosticId, priority: 'CASE_PRIORITY_HIGH', firstContactDue: '2026-11-18T23:00:00Z' },
    });
    expect(opened?.key).toBe(opened?.payload['caseId']);
    const [outbox] = await harness.everything<{ causation_id: string }>(
      'SELECT causation_id FROM messaging.outbox WHERE collectivite_id = $1',
      collectiviteId,
    );
    expect(outbox?.causation_id).toBe(record.headers['id']);
  });

  it('has its effect once, however often it is delivered', async () => {
    const { record } = await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A1'] });
    await harness.bus.redeliver(record);
    expect(await cases()).toHaveLength(1);
    expect(await tasks()).toHaveLength(3);
    expect(await harness.published(collectiviteId)).toHaveLength(1);
  });

  it('keeps silent on alerts that are not shown', async () => {
    await completeDiagnostic(harness, instanceId, collectiviteId);
    expect(await openTasks()).toEqual(['first-contact 2026-11-23', 'check-in 2026-12-14']);
    expect(await cases()).toMatchObject([{ subject: 'Sécurité numérique, Hébergement et sauvegarde' }]);
  });

  it('joins the case that is open: deadlines stand, a solved alert leaves, a new one comes', async () => {
    await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A1', 'A3'] });
    harness.now = new Date('2026-11-18T09:00:00Z');
    await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A3', 'A5'] });
    expect(await cases()).toHaveLength(1);
    expect(await openTasks()).toEqual([
      'first-contact 2026-11-19',
      'alert:A3 2026-11-23',
      'alert:A5 2026-11-25',
      'check-in 2026-12-14',
    ]);
    expect((await harness.published(collectiviteId)).map((event) => event.type)).toEqual(['AccompagnementOpened']);
  });

  it('changes nothing when it is older than the one known', async () => {
    const later = new Date('2026-11-18T09:00:00Z');
    await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A3'], completedAt: later });
    await completeDiagnostic(harness, instanceId, collectiviteId, { alertCodes: ['A1'], completedAt: harness.now });
    expect(await cases()).toMatchObject([{ subject: 'Mots de passe' }]);
  });

  it('qualifies a case that a request had opened', async () => {
    await requestHelp(harness, instanceId, collectiviteId);
    expect(await cases()).toMatchObject([{ status: 'a-qualifier', subject: 'Demande d’aide' }]);
    await completeDiagnostic(harness, instanceId, collectiviteId);
    expect(await cases()).toMatchObject([{ status: 'a-prendre-en-charge' }]);
    const types = (await harness.published(collectiviteId)).map((event) => event.type);
    expect(types).toEqual(['AccompagnementOpened', 'AccompagnementStatusChanged']);
  });

  it('becomes a dead letter when it names no instance, and others go on', async () => {
    await completeDiagnostic(harness, undefined as never, collectiviteId);
    expect(await harness.deadLetters()).toMatchObject([{ reason: expect.stringContaining('names no instance') }]);
    await completeDiagnostic(harness, instanceId, collectiviteId);
    expect(await cases()).toHaveLength(1);
  });
});

describe('one open case', () => {
  it('for an instance and a collectivité, and one more for another instance', async () => {
    const other = randomUUID();
    await Promise.all([
      completeDiagnostic(harness, instanceId, collectiviteId),
      requestHelp(harness, instanceId, collectiviteId),
      completeDiagnostic(harness, other, collectiviteId),
    ]);
    const open = await harness.everything('SELECT instance_id FROM accompagnement WHERE collectivite_id = $1', collectiviteId);
    expect(open.map((row) => row['instance_id']).toSorted()).toEqual([instanceId, other].toSorted());
  });
});
