import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSystemDatabase, type SystemDatabase } from '@osinum/tenancy';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { rebuildCohorts } from '../../jobs/rebuild-cohorts.ts';
import { aDiagnosticOf, allAnswers, chosen } from '../diagnostic-life.fixture.ts';
import { getPeers } from './get-peers.ts';

const now = new Date('2026-11-22T10:00:00Z');
const laterOn = new Date('2027-11-22T10:00:00Z');
/** Of this size nobody else is in this database. */
const population = 212;
const low = allAnswers;
const high = { ...allAnswers, 'hebergement.fichiers': chosen('heberge-contrat'), 'sauvegarde.existe': chosen('auto-jour'), 'sauvegarde.copie-externe': chosen('dehors-debranchee') };
let lab: Lab;
let system: SystemDatabase;
const signed: { tenant: Tenant; id: string }[] = [];

beforeAll(async () => {
  lab = await openLab();
  system = openSystemDatabase({ url: lab.urls.systemUrl });
});
afterAll(async () => {
  await system.close();
  await lab.close();
});

const rebuild = (at = now) => rebuildCohorts({ database: lab.db, systemDatabase: system, clock: { now: () => at } });

async function sign(answers: typeof allAnswers, facts: Parameters<Lab['aCollectivite']>[0] = { population }): Promise<void> {
  const tenant = await lab.aCollectivite(facts);
  signed.push({ tenant, id: await aDiagnosticOf(lab.db, tenant).signed(answers, now) });
}

async function retake(position: number, answers: typeof allAnswers): Promise<void> {
  const { tenant } = signed[position]!;
  signed[position] = { tenant, id: await aDiagnosticOf(lab.db, tenant).signed(answers, laterOn) };
}

const peersOf = ({ tenant, id }: (typeof signed)[number]) => getPeers(lab.db, { collectiviteId: tenant.collectiviteId, diagnosticId: id });
const hosting = async () => (await peersOf(signed[0]!)).thematiques.find(({ thematique }) => thematique === 'hebergement');

describe('what collectivités of one size are told of one another', () => {
  it('is nothing while nine have signed, and the middle from the tenth on', async () => {
    for (let count = 0; count < 9; count++) await sign(low);
    await sign(low, { population: 4200 });
    expect(await rebuild()).toBe(0);
    expect(await peersOf(signed[0]!)).toEqual({ cohort: 'communes de moins de 500\u00a0habitants', fewest: 10, thematiques: [] });
    await sign(low);
    expect(await rebuild()).toBeGreaterThan(0);
    expect(await hosting()).toEqual({ thematique: 'hebergement', contributors: 10, low: 0.5, median: 0.5, high: 0.5, countedAt: now.toISOString() });
  });

  it('shows no theme of which nobody knows enough, and nothing to those of another size', async () => {
    const { thematiques } = await peersOf(signed[0]!);
    expect(thematiques.map(({ thematique }) => thematique).sort()).toEqual(['hebergement', 'securite']);
    expect(await peersOf(signed[9]!)).toMatchObject({ cohort: 'communes de 3\u202f500\u00a0habitants et plus', thematiques: [] });
  });

  it('comes to the same when it is counted again', async () => {
    expect(await rebuild(laterOn)).toBe(0);
    expect(await hosting()).toMatchObject({ countedAt: now.toISOString() });
  });

  it('does not move for one or two who take it again, and does for three, whose new scores replace the old', async () => {
    const brought = () => lab.all<{ count: number }>(`SELECT count(*)::int AS count FROM cohort_contribution WHERE cohort = 'communes-moins-de-500'`);
    const before = await hosting();
    await retake(0, high);
    await retake(1, high);
    expect(await rebuild(laterOn)).toBe(0);
    expect(await hosting()).toEqual(before);
    await retake(2, high);
    expect(await rebuild(laterOn)).toBe(1);
    expect(await brought()).toEqual([{ count: 10 }]);
    expect(await hosting()).toEqual({ ...before, high: 2, countedAt: laterOn.toISOString() });
  });

  it('is kept by row security: a collectivité reads its own contribution and writes no figure', async () => {
    const [mine, other] = [signed[0]!.tenant, signed[1]!.tenant];
    const of = (tenant: Tenant, sql: string) => lab.db.withTenant({ collectiviteId: tenant.collectiviteId }, (tx) => tx.$queryRawUnsafe<unknown[]>(sql));
    for (const table of ['cohort_contribution', 'cohort_counted']) {
      const owners = await of(mine, `SELECT DISTINCT collectivite_id::text AS owner FROM ${table}`);
      expect(owners).toEqual([{ owner: mine.collectiviteId }]);
      expect(await of(other, `SELECT 1 FROM ${table} WHERE collectivite_id = '${mine.collectiviteId}'`)).toEqual([]);
    }
    await expect(of(mine, 'UPDATE cohort_cell SET median = 3')).rejects.toThrow(/permission denied/);
    await expect(of(mine, 'UPDATE cohort_counted SET value = 3')).rejects.toThrow(/permission denied/);
    await expect(system.withSystem((tx) => tx.$queryRawUnsafe('SELECT answers FROM snapshot'))).rejects.toThrow(/permission denied/);
    await expect(system.withSystem((tx) => tx.$queryRawUnsafe('SELECT diagnostic_id FROM cohort_contribution'))).rejects.toThrow(/permission denied/);
  });
});
