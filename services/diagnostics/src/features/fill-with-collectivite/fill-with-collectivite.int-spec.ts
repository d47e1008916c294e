import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { findAnswer, keepAssistedAnswer } from '../../db/answers.ts';
import { lockOpenAssistance, updateAssistance } from '../../db/assistances.ts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { findSnapshot } from '../../db/snapshots.ts';
import { findStoredIn } from '../../db/stored-diagnostics.ts';
import { lapseOf } from '../../domain/assistance.ts';
import { questionCode, theme, together } from '../assistance-life.fixture.ts';
import { aDiagnosticOf, allAnswers, chosen } from '../diagnostic-life.fixture.ts';
import { getContributions } from '../get-contributions/get-contributions.ts';
import { saveThematique } from '../save-thematique/save-thematique.ts';
import { handBackAssistance, nameInterlocutor } from '../propose-assistance/propose-assistance.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T11:00:00Z');
const notAgreed = { kind: 'forbidden', code: 'assistance-not-agreed' };
let lab: Lab;
let tenant: Tenant;
let pair: ReturnType<typeof together>;
let diagnosticId: string;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  tenant = await lab.aCollectivite();
  pair = together(lab, tenant);
  diagnosticId = (await aDiagnosticOf(lab.db, tenant).start(now)).id;
  await pair.follow();
});

const acts = (act: string) =>
  lab.all('SELECT person_id, subject FROM assistance_act WHERE collectivite_id = $1 AND act = $2 ORDER BY at, id', [tenant.collectiviteId, act]);
const typed = () => lab.all('SELECT saved_by FROM answer WHERE collectivite_id = $1', [tenant.collectiviteId]);

/** Reads and types are refused with this code, nothing is written, and both attempts are written down. */
async function refused(refusal: object, at = later, change: Parameters<typeof pair.read>[2] = {}) {
  const before = await acts('refused');
  await expect(pair.read(diagnosticId, at, change)).rejects.toMatchObject(refusal);
  await expect(pair.type(diagnosticId, 'serveur-mairie', 0, at, change)).rejects.toMatchObject(refusal);
  expect((await acts('refused')).length - before.length).toBe(2);
  expect(await typed()).toEqual([]);
}

describe('an advisor with the agreement of the collectivité', () => {
  beforeEach(async () => {
    await pair.agree(now);
  });

  it('types answers that say who typed them, how, and with whom', async () => {
    await nameInterlocutor(lab.db, pair.advisor(now), { mode: 'phone', interlocutor: 'la secrétaire' });
    const { outcomes } = await pair.type(diagnosticId, 'serveur-mairie', 0, later);
    const assisted = { mode: 'phone', interlocutor: 'la secrétaire' };
    expect(outcomes).toMatchObject([{ outcome: 'saved', answer: { savedBy: pair.advisorId, version: 1, assisted } }]);
    const { questions, assistance } = await pair.read(diagnosticId, later);
    expect(questions.find(({ code }) => code === questionCode)?.answer).toMatchObject({ savedBy: pair.advisorId, assisted });
    expect(assistance).toMatchObject({ state: 'agreed', agreedBy: tenant.personId, until: '2026-12-22T10:00:00.000Z' });
  });

  it('keeps with each answer what was true when it was typed', async () => {
    await nameInterlocutor(lab.db, pair.advisor(now), { mode: 'phone', interlocutor: 'la secrétaire' });
    await pair.type(diagnosticId, 'serveur-mairie', 0, later);
    await nameInterlocutor(lab.db, pair.advisor(later), { mode: 'on-site' });
    const { questions } = await pair.read(diagnosticId, later);
    expect(questions.find(({ code }) => code === questionCode)?.answer?.assisted).toEqual({ mode: 'phone', interlocutor: 'la secrétaire' });
  });

  it('meets the answer of a member as any second person does, both ways', async () => {
    const byMember = (choice: string, version: number) =>
      saveThematique(lab.db, { ...tenant, diagnosticId, thematique: theme }, [{ ...chosen(choice), questionCode, version }], { personId: tenant.personId, now: later });
    await pair.type(diagnosticId, 'serveur-mairie', 0, later);
    expect((await byMember('chaque-ordinateur', 0)).outcomes).toMatchObject([
      { outcome: 'conflict', current: { savedBy: pair.advisorId, assisted: { mode: 'phone' } } },
    ]);
    expect((await byMember('chaque-ordinateur', 1)).outcomes).toMatchObject([{ outcome: 'saved' }]);
    const { outcomes } = await pair.type(diagnosticId, 'serveur-mairie', 1, later);
    expect(outcomes).toMatchObject([{ outcome: 'conflict', current: { savedBy: tenant.personId, version: 2 } }]);
    expect(outcomes[0]).not.toHaveProperty('current.assisted');
  });

  it('leaves what was read and typed where the collectivité reads it', async () => {
    await pair.read(diagnosticId, now);
    await pair.read(diagnosticId, later);
    await pair.type(diagnosticId, 'serveur-mairie', 0, later);
    await pair.type(diagnosticId, 'chaque-ordinateur', 1, later);
    const { staffActs, thematiques, assistances } = await getContributions(lab.db, { ...tenant, diagnosticId }, later);
    const byThem = { personId: pair.advisorId, day: '2026-11-22' };
    expect(staffActs).toEqual([
      { ...byThem, act: 'read', count: 2, subjects: 1 },
      { ...byThem, act: 'saved', count: 2, subjects: 1 },
    ]);
    expect(thematiques.find(({ code }) => code === theme)?.answers).toMatchObject([{ questionCode, savedBy: pair.advisorId, assisted: { mode: 'phone' } }]);
    expect(assistances).toMatchObject([{ state: 'agreed', advisorId: pair.advisorId }]);
  });

  it('leaves every act, however many, on the day it was in Paris', async () => {
    const lateThatDay = new Date('2026-11-22T22:30:00Z');
    for (let time = 0; time < 101; time += 1) await pair.read(diagnosticId, lateThatDay);
    await pair.read(diagnosticId, new Date('2026-11-22T23:30:00Z'));
    const { staffActs } = await getContributions(lab.db, { ...tenant, diagnosticId }, later);
    expect(staffActs.map(({ day, count }) => [day, count])).toEqual([['2026-11-23', 1], ['2026-11-22', 101]]);
  });

  it('cannot take back what was written down', async () => {
    await pair.read(diagnosticId, now);
    for (const sql of ['DELETE FROM assistance_act', "UPDATE assistance_act SET act = 'read'", 'DELETE FROM assistance']) {
      const forge = lab.db.withTenant({ collectiviteId: tenant.collectiviteId }, (tx) => tx.$executeRawUnsafe(sql));
      await expect(forge).rejects.toThrow(/permission denied/);
    }
  });

  it('sees the answers of last time only where the collectivité shows them all', async () => {
    for (const [visibility, shown] of [['scores-and-alerts', false], ['everything', true]] as const) {
      const commune = await lab.aCollectivite();
      const [life, duo] = [aDiagnosticOf(lab.db, commune), together(lab, commune)];
      const first = await life.signed(allAnswers, now, visibility);
      await duo.follow();
      const { diagnosticId: retake } = await duo.agree(later);
      const { questions } = await duo.read(retake!, later);
      expect(questions.some(({ previousAnswer, prefill }) => previousAnswer !== undefined || prefill?.choices !== undefined)).toBe(shown);
      const scope = { ...commune, personId: duo.advisorId };
      expect((await lab.db.withTenant(scope, (tx) => findSnapshot(tx, { ...commune, diagnosticId: first }))) !== undefined).toBe(shown);
    }
  });
});

describe('an advisor is refused, and it is written down', () => {
  it('without an agreement', () => refused(notAgreed));

  it('once it is withdrawn, and let in again once it is given again', async () => {
    await pair.agree(now);
    await pair.stop(now);
    await refused(notAgreed);
    await pair.agree(later);
    expect((await pair.type(diagnosticId, 'serveur-mairie', 0, later)).outcomes).toMatchObject([{ outcome: 'saved' }]);
  });

  it('once it has lapsed', async () => {
    await pair.agree(now);
    await refused(notAgreed, lapseOf(now));
  });

  it('once they have handed back', async () => {
    await pair.agree(now);
    expect(await handBackAssistance(lab.db, pair.advisor(later))).toMatchObject({ state: 'ended', endReason: 'handed-back' });
    await refused(notAgreed);
  });

  it('once they do not follow the collectivité any more', async () => {
    await pair.agree(now);
    await pair.follow(true);
    await refused({ kind: 'forbidden', code: 'assistance-not-yours' });
  });

  it('when another advisor was agreed with', async () => {
    await pair.agree(now);
    const other = together(lab, tenant);
    await other.follow();
    await refused(notAgreed, later, { personId: other.advisorId });
    await refused({ code: 'assistance-not-yours' }, later, { personId: newId() });
  });

  it('from another instance', async () => {
    await pair.agree(now);
    await refused({ code: 'assistance-not-yours' }, later, { instanceId: newId() });
    await expect(pair.read(diagnosticId, later, { relation: 'perimetre' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('on the diagnostic of another collectivité, as if it were not there', async () => {
    await pair.agree(now);
    const other = await lab.aCollectivite();
    const theirs = (await aDiagnosticOf(lab.db, other).start(now)).id;
    await expect(pair.read(theirs, later)).rejects.toMatchObject({ kind: 'not-found', code: 'diagnostic-unknown' });
    await expect(pair.type(diagnosticId, 'serveur-mairie', 0, later, { collectiviteId: other.collectiviteId })).rejects.toMatchObject({ kind: 'not-found' });
    expect(await lab.all('SELECT 1 FROM answer WHERE diagnostic_id = ANY ($1)', [[theirs, diagnosticId]])).toEqual([]);
  });

  it('once the diagnostic is signed, which ends the agreement', async () => {
    await pair.agree(now);
    const life = aDiagnosticOf(lab.db, tenant);
    await life.answer(diagnosticId, allAnswers, now);
    await life.complete(diagnosticId, 'everything', later);
    await expect(pair.read(diagnosticId, later)).rejects.toMatchObject({ code: 'diagnostic-signed' });
    await expect(pair.type(diagnosticId, 'serveur-mairie', 1, later)).rejects.toMatchObject({ code: 'diagnostic-signed' });
    expect(await lab.all('SELECT end_reason FROM assistance WHERE collectivite_id = $1', [tenant.collectiviteId])).toEqual([{ end_reason: 'signed' }]);
  });
});

describe('past the code, row security', () => {
  const answer = { questionCode, value: chosen('serveur-mairie'), version: 0, savedAt: later, savedBy: '' };
  const write = (change: { instanceId?: string; savedBy?: string; savedAt?: Date; collectiviteId?: string } = {}) => {
    const { collectiviteId = tenant.collectiviteId, instanceId = tenant.instanceId, ...who } = change;
    return keepAssistedAnswer(lab.db, { collectiviteId, diagnosticId }, instanceId, { ...answer, savedBy: pair.advisorId, ...who });
  };
  const seen = async (personId = pair.advisorId, instanceId = tenant.instanceId) =>
    (await lab.db.withTenant({ ...tenant, personId, instanceId }, (tx) => findStoredIn(tx, { ...tenant, diagnosticId })))?.answers.length;

  it('shows an answer to the advisor agreed with, and to no other scope that names a person', async () => {
    await pair.agree(now);
    expect(await write()).toMatchObject({ version: 1, assisted: { mode: 'phone' } });
    expect([await seen(), await seen(newId()), await seen(pair.advisorId, newId())]).toEqual([1, 0, 0]);
    await pair.stop(later);
    expect(await seen()).toBe(0);
  });

  it.each<[string, () => Parameters<typeof write>[0]]>([
    ['another advisor', () => ({ savedBy: newId() })],
    ['another instance', () => ({ instanceId: newId() })],
    ['another collectivité', () => ({ collectiviteId: newId() })],
    ['a lapsed agreement', () => ({ savedAt: lapseOf(now) })],
  ])('keeps no answer for %s', async (_, change) => {
    await pair.agree(now);
    expect(await write(change())).toBeUndefined();
    expect(await typed()).toEqual([]);
  });

  it('refuses a plain statement that leaves the agreement out', async () => {
    const scope = { ...tenant, personId: pair.advisorId };
    const plain = () =>
      lab.db.withTenant(scope, (tx) =>
        tx.answer.create({ data: { collectiviteId: tenant.collectiviteId, diagnosticId, questionCode, value: {}, version: 1, savedAt: later, savedBy: pair.advisorId } }),
      );
    await expect(plain()).rejects.toThrow(/row-level security/);
    await pair.agree(now);
    expect(await plain()).toMatchObject({ version: 1 });
  });

  it('makes a save wait for a withdrawal going on, and then find none', async () => {
    await pair.agree(now);
    let pending: Promise<unknown> | undefined;
    await lab.db.withTenant({ collectiviteId: tenant.collectiviteId }, async (tx) => {
      const open = await lockOpenAssistance(tx, tenant.collectiviteId);
      pending = write();
      await updateAssistance(tx, open!, { endedAt: later, endedBy: tenant.personId, endReason: 'withdrawn' });
    });
    expect(await pending).toBeUndefined();
    expect(await lab.db.withTenant(tenant, (tx) => findAnswer(tx, { ...tenant, diagnosticId }, questionCode))).toBeUndefined();
  });
});
