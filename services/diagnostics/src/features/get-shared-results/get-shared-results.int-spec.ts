import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Visibility } from '@osinum/contracts';
import { newId } from '@osinum/kernel';
import { upsertAssignment } from '../../db/assignments.ts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { changeVisibility } from '../change-visibility/change-visibility.ts';
import { aDiagnosticOf, allAnswers } from '../diagnostic-life.fixture.ts';
import { getSharedResults } from './get-shared-results.ts';

const now = new Date('2026-11-22T10:00:00Z');
const advisor = newId();
let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const read = ({ collectiviteId, instanceId }: Tenant, relation: 'adherent' | 'perimetre' = 'adherent') =>
  getSharedResults(lab.db, { collectiviteId, instanceId, personId: advisor, relation, now });

const follow = ({ collectiviteId, instanceId }: Tenant, ended = false) =>
  lab.db.withTenant({ instanceId, collectiviteId }, (tx) =>
    upsertAssignment(tx, { instanceId, collectiviteId, caseId: collectiviteId, personId: advisor, ended, version: ended ? 2 : 1 }),
  );

describe('what an advisor reads', () => {
  it.each<[Visibility, boolean, string[]]>([
    ['scores', false, []],
    ['scores', true, []],
    ['scores-and-alerts', false, ['alerts']],
    ['everything', false, ['alerts']],
    ['everything', true, ['alerts', 'answers']],
  ])('with « %s », following the case: %s, also %j', async (visibility, follows, parts) => {
    const tenant = await lab.aCollectivite();
    await aDiagnosticOf(lab.db, tenant).signed(allAnswers, now, visibility);
    if (follows) await follow(tenant);
    const { results } = await read(tenant);
    expect(results?.overallScore).toBeDefined();
    expect(results?.thematiques).toHaveLength(12);
    expect(results?.profile).toMatchObject({ outcome: 'too-little-known', names: [] });
    expect(['alerts', 'answers'].filter((part) => part in results!)).toEqual(parts);
  });

  it('is nothing without a signed diagnostic, and nothing by a mere perimetre', async () => {
    const tenant = await lab.aCollectivite();
    expect(await read(tenant)).toEqual({ results: null });
    await aDiagnosticOf(lab.db, tenant).signed(allAnswers, now, 'everything');
    expect(await read(tenant, 'perimetre')).toEqual({ results: null });
  });

  it('follows the consent as it is now, and the end of the case', async () => {
    const tenant = await lab.aCollectivite();
    const diagnosticId = await aDiagnosticOf(lab.db, tenant).signed(allAnswers, now, 'everything');
    await follow(tenant);
    expect((await read(tenant)).results).toHaveProperty('answers');
    await follow(tenant, true);
    expect((await read(tenant)).results).not.toHaveProperty('answers');
    await changeVisibility(lab.db, { ...tenant, diagnosticId }, 'scores', now);
    expect((await read(tenant)).results).not.toHaveProperty('alerts');
  });

  it('is written down, and cannot be taken back', async () => {
    const tenant = await lab.aCollectivite();
    const diagnosticId = await aDiagnosticOf(lab.db, tenant).signed(allAnswers, now, 'scores-and-alerts');
    await read(tenant);
    expect(await lab.all('SELECT person_id, diagnostic_id, seen FROM staff_reading WHERE collectivite_id = $1', [tenant.collectiviteId])).toEqual([
      { person_id: advisor, diagnostic_id: diagnosticId, seen: 'scores-and-alerts' },
    ]);
    const erase = lab.db.withTenant({ collectiviteId: tenant.collectiviteId }, (tx) => tx.staffReading.deleteMany());
    await expect(erase).rejects.toThrow(/permission denied/);
  });
});
