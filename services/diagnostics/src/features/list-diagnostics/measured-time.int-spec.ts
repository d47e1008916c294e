import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { rebuildCohorts } from '../../jobs/rebuild-cohorts.ts';
import { aDiagnosticOf, allAnswers } from '../diagnostic-life.fixture.ts';
import { listDiagnostics } from './list-diagnostics.ts';

const dayStart = Date.parse('2026-11-22T09:00:00Z');
const at = (minutes: number) => new Date(dayStart + minutes * 60_000);
let lab: Lab;
let system: SystemDatabase;
let newcomer: Tenant;

beforeAll(async () => {
  lab = await openLab();
  system = openSystemDatabase({ url: lab.urls.systemUrl });
  newcomer = await lab.aCollectivite();
});
afterAll(async () => {
  await system.close();
  await lab.close();
});

const rebuild = () => rebuildCohorts({ database: lab.db, systemDatabase: system, clock: { now: () => at(0) } });
const ahead = async (tenant = newcomer) => (await listDiagnostics(lab.db, tenant.collectiviteId, at(0))).ahead;

/** Ten minutes at work, a pause of two hours, then some more minutes. */
async function diagnose(tenant: Tenant, more: number): Promise<void> {
  const life = aDiagnosticOf(lab.db, tenant);
  const { id } = await life.start(at(0));
  const [first, ...others] = Object.entries(allAnswers);
  await life.answer(id, Object.fromEntries([first!]), at(10));
  await life.answer(id, Object.fromEntries(others), at(130));
  await life.complete(id, 'scores', at(130 + more));
}

describe('the time announced', () => {
  it('is estimated until thirty collectivités alike have signed, then measured, without the pauses', async () => {
    const veterans: Tenant[] = [];
    const arrive = async (more: number) => void (await diagnose(veterans[veterans.push(await lab.aCollectivite()) - 1]!, more));
    for (let count = 0; count < 29; count++) await arrive(count < 20 ? 10 : 15);
    await rebuild();
    const estimated = await ahead();
    expect(estimated).not.toHaveProperty('measured');
    await arrive(15);
    await rebuild();
    const measured = { contributors: 30, cohort: 'communes de 500 à 3\u202f499\u00a0habitants' };
    expect(await ahead()).toEqual({ ...estimated, minutes: { from: 20, to: 25 }, measured });
    await diagnose(veterans[0]!, 1);
    expect(await lab.all('SELECT active_minutes AS minutes FROM cohort_contribution WHERE collectivite_id = $1', [veterans[0]!.collectiviteId])).toEqual([{ minutes: 20 }]);
  }, 120_000);

  it('is the same once the diagnostic is open, and less as it goes on', async () => {
    const life = aDiagnosticOf(lab.db, newcomer);
    const open = await life.start(at(0));
    expect(open.minutes).toEqual({ from: 20, to: 25 });
    await life.answer(open.id, Object.fromEntries(Object.entries(allAnswers).slice(0, 40)), at(5));
    const { minutes } = await life.start(at(5));
    expect([minutes.from, minutes.to].every((left) => left < 20)).toBe(true);
  });

  it('stays an estimate for those of another size', async () => {
    expect(await ahead(await lab.aCollectivite({ population: 4200 }))).not.toHaveProperty('measured');
  });
});
