import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EluAnswer } from '@osinum/contracts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { closeDoubleReading } from '../close-double-reading/close-double-reading.ts';
import { aDiagnosticOf, allAnswers } from '../diagnostic-life.fixture.ts';
import { getDoubleReading } from '../get-double-reading/get-double-reading.ts';
import { getResults } from '../get-results/get-results.ts';
import { getSharedResults } from '../get-shared-results/get-shared-results.ts';
import { openDoubleReading } from '../open-double-reading/open-double-reading.ts';
import { readSlip, useSlip } from './use-slip.ts';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-12T09:00:00Z');
const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const dead = { code: 'slip-not-valid', kind: 'not-found' };
let lab: Lab;

beforeAll(async () => void (lab = await openLab()));
afterAll(() => lab?.close());

/** A commune of fifteen élus with an answered draft, and what its members and élus do. */
async function aCommune() {
  const tenant = await lab.aCollectivite();
  const { collectiviteId, personId } = tenant;
  const life = aDiagnosticOf(lab.db, tenant);
  const { id: diagnosticId } = await life.start(NOW);
  await life.answer(diagnosticId, allAnswers, NOW);
  const key = { collectiviteId, diagnosticId };
  return {
    key,
    tenant,
    print: async (slips: number, now = NOW) => (await openDoubleReading(lab.db, key, { slips, personId, now })).codes,
    close: (now = NOW) => closeDoubleReading(lab.db, key, now),
    view: (now = NOW) => getDoubleReading(lab.db, key, now),
    sign: (now = NOW) => life.complete(diagnosticId, 'everything', now),
  };
}

/** A reading where all is unknown but for these. */
async function answersFor(code: string, chosen: Record<string, string> = {}): Promise<EluAnswer[]> {
  const { questions } = await readSlip(lab.db, code, NOW);
  return questions.map(({ code: questionCode }) =>
    chosen[questionCode] === undefined ? { questionCode, state: 'unknown' } : { questionCode, state: 'answered', choices: [chosen[questionCode]] },
  );
}

const give = async (code: string, chosen?: Record<string, string>, now = NOW) => useSlip(lab.db, code, await answersFor(code, chosen), now);
const countOf = async ({ collectiviteId }: Tenant) => (await lab.all<{ readings: number }>('SELECT readings FROM double_reading WHERE collectivite_id = $1', [collectiviteId]))[0]!.readings;

describe('a slip', () => {
  it('opens the fifteen questions as often as one looks, and one reading', async () => {
    const commune = await aCommune();
    const [code] = await commune.print(3);
    expect((await readSlip(lab.db, code!, NOW)).questions).toHaveLength(15);
    expect((await readSlip(lab.db, code!.toLowerCase().replaceAll('-', ' '), NOW)).collectiviteName).toBe('Commune d’essai');
    const answers = await answersFor(code!);
    expect(await useSlip(lab.db, code!, answers, NOW)).toEqual({ received: true });
    await expect(useSlip(lab.db, code!, answers, NOW)).rejects.toMatchObject(dead);
    await expect(readSlip(lab.db, code!, NOW)).rejects.toMatchObject(dead);
    expect(await commune.view()).toMatchObject({ state: 'open', readings: 1, slipsLeft: 2, mayPrint: 14 });
  });

  it('used by ten at the same time gives exactly one reading', async () => {
    const commune = await aCommune();
    const [code] = await commune.print(2);
    const answers = await answersFor(code!);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => useSlip(lab.db, code!, answers, NOW)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject(dead);
    expect(await countOf(commune.tenant)).toBe(1);
    const tally = await lab.all<{ count: number }>('SELECT count FROM reading_tally WHERE collectivite_id = $1', [commune.tenant.collectiviteId]);
    expect(tally.map(({ count }) => count)).toEqual(Array.from({ length: 15 }, () => 1));
  });

  it('is not used up by a reading that lacks an answer', async () => {
    const commune = await aCommune();
    const [code] = await commune.print(1);
    const [missing, ...others] = await answersFor(code!);
    await expect(useSlip(lab.db, code!, others, NOW)).rejects.toMatchObject({ code: 'reading-incomplete', details: { errors: [{ path: missing!.questionCode }] } });
    expect(await give(code!)).toEqual({ received: true });
  });

  it('says the same whether it was never, was used, replaced, closed, lapsed or signed', async () => {
    const [used, replaced, closed, lapsed, signed] = await Promise.all(Array.from({ length: 5 }, aCommune));
    const codes = await Promise.all([used, replaced, closed, lapsed, signed].map(async (commune) => (await commune!.print(1))[0]!));
    await give(codes[0]!);
    await replaced!.print(1);
    await closed!.close();
    await signed!.sign();
    const refusals = await Promise.all(
      ['ABCD-EFGH-JKMN', 'rien', ...codes].map((code) => readSlip(lab.db, code, code === codes[3] ? days(61) : NOW).then(() => 'opened', (error: { code: string; message: string }) => `${error.code} ${error.message}`)),
    );
    expect(new Set(refusals).size).toBe(1);
    expect(refusals[0]).toMatch(/^slip-not-valid /);
  });

  it('is kept as a hash only, and leaves nothing behind', async () => {
    const commune = await aCommune();
    const [code] = await commune.print(1);
    const held = () => lab.all<{ row: string }>('SELECT slip::text AS row FROM reading_slip slip WHERE collectivite_id = $1', [commune.tenant.collectiviteId]);
    expect((await held()).map(({ row }) => row.includes(code!))).toEqual([false]);
    await give(code!);
    expect(await held()).toEqual([]);
  });
});

describe('the number of readings', () => {
  it('stops at the number of élus, those who read included', async () => {
    const commune = await aCommune();
    await expect(commune.print(16)).rejects.toMatchObject({ code: 'too-many-slips', details: { mayPrint: 15 } });
    const codes = await commune.print(15);
    await give(codes[0]!);
    await expect(commune.print(15)).rejects.toMatchObject({ code: 'too-many-slips', details: { mayPrint: 14 } });
    expect(await commune.print(14)).toHaveLength(14);
  });

  it('under three shows nothing, and lets more slips be printed', async () => {
    const commune = await aCommune();
    const [one, two] = await commune.print(2);
    await give(one!, { 'sauvegarde.existe': 'oui' });
    await give(two!, { 'sauvegarde.existe': 'oui' });
    const view = await commune.close();
    expect(view).toMatchObject({ state: 'closed', readings: 2, mayPrint: 13 });
    expect(view).not.toHaveProperty('gaps');
  });
});

describe('gaps', () => {
  it('wait until nobody can answer, and then no slip can be printed', async () => {
    const commune = await aCommune();
    const codes = await commune.print(4);
    for (const code of codes.slice(0, 3)) await give(code, { 'sauvegarde.existe': 'non', 'libre.place': 'souvent' });
    expect(await commune.view()).not.toHaveProperty('gaps');
    const { gaps } = await commune.close();
    expect(gaps).toHaveLength(15);
    expect(gaps!.find(({ questionCode }) => questionCode === 'sauvegarde.existe')).toMatchObject({ gap: 'vecu', sensitive: true, unknown: 0 });
    expect(gaps!.find(({ questionCode }) => questionCode === 'libre.place')).toMatchObject({ gap: 'envie' });
    expect(gaps!.find(({ questionCode }) => questionCode === 'pilotage.elu')).toMatchObject({ gap: 'information', unknown: 3 });
    await expect(commune.print(1)).rejects.toMatchObject({ code: 'double-reading-over' });
  });

  it('of the day of the signature stay as they were after a retake', async () => {
    const commune = await aCommune();
    for (const code of await commune.print(3)) await give(code, { 'sauvegarde.existe': 'non' });
    await commune.sign();
    const before = await commune.view();
    expect(before).toMatchObject({ state: 'signed', readings: 3, mayPrint: 0, slipsLeft: 0 });
    const life = aDiagnosticOf(lab.db, commune.tenant);
    const again = await life.start(days(400));
    expect(await getDoubleReading(lab.db, { ...commune.key, diagnosticId: again.id }, days(400))).toMatchObject({ state: 'none', readings: 0 });
    expect(await commune.view(days(400))).toEqual(before);
    expect((await getResults(lab.db, commune.key, days(400))).doubleReading).toEqual({ readings: 3, openGaps: expect.any(Number) });
  });

  it('go neither to staff nor on Kafka', async () => {
    const commune = await aCommune();
    for (const code of await commune.print(3)) await give(code, { 'sauvegarde.existe': 'non' });
    await commune.sign();
    const { collectiviteId, instanceId, personId } = commune.tenant;
    const told = JSON.stringify(await lab.eventsOf(commune.key.diagnosticId));
    expect(told).toContain('sauvegarde.existe');
    expect(told).not.toMatch(/double.?reading|readings|slip/i);
    const shared = await getSharedResults(lab.db, { collectiviteId, instanceId, relation: 'adherent', personId, now: NOW });
    expect(JSON.stringify(shared)).not.toMatch(/double.?reading|readings/i);
  });
});

describe('row security', () => {
  const tables = ['double_reading', 'reading_slip', 'reading_tally'];

  it.each(tables)('shows %s to its collectivité alone, and to no member of staff', async (table) => {
    const [ours, theirs] = [await aCommune(), await aCommune()];
    const [code] = await ours.print(2);
    await give(code!);
    const seenBy = (scope: object) =>
      lab.db.withTenant(scope, (tx) => tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${table} WHERE collectivite_id = $1::uuid`, ours.tenant.collectiviteId));
    expect((await seenBy({ collectiviteId: ours.tenant.collectiviteId })).length).toBeGreaterThan(0);
    expect(await seenBy({ collectiviteId: theirs.tenant.collectiviteId })).toEqual([]);
    expect(await seenBy({ ...ours.tenant })).toEqual([]);
  });

  it('tells of a slip whose it is, to the app role, and lists none', async () => {
    const commune = await aCommune();
    await commune.print(1);
    const nobody = (sql: string) => lab.db.pool.query(sql);
    expect((await nobody('SELECT * FROM reading_slip')).rows).toEqual([]);
    expect((await nobody("SELECT * FROM reading_of_slip('rien')")).rows).toEqual([]);
    expect(await lab.all("SELECT has_function_privilege('public', 'reading_of_slip(text)', 'execute') AS open")).toEqual([{ open: false }]);
  });
});
