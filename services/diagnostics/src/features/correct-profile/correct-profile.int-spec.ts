import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DiagnosticKey } from '../../db/diagnostics.ts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { aDiagnosticOf, allAnswers, chosen } from '../diagnostic-life.fixture.ts';
import { getResults } from '../get-results/get-results.ts';
import { correctProfile } from './correct-profile.ts';

const now = new Date('2026-11-22T10:00:00Z');
const observateur = {
  ...allAnswers,
  'pilotage.plan': chosen('non'),
  'pilotage.elu': chosen('non'),
  'pilotage.axes-territoire': chosen('thd'),
  'pilotage.axes-envisages': chosen('aucun'),
  'demat.actes': chosen('actes'),
  'demat.saisine': chosen('formulaire'),
  'relation.aide-numerique': chosen('rien'),
  'relation.canaux': chosen('site'),
  'donnees.dpd': chosen('mutualise'),
  'donnees.registre': chosen('commence'),
};
let lab: Lab;
let tenant: Tenant;
let key: DiagnosticKey;
let who: { personId: string; now: Date };

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  tenant = await lab.aCollectivite();
  who = { personId: tenant.personId, now };
  key = { collectiviteId: tenant.collectiviteId, diagnosticId: await aDiagnosticOf(lab.db, tenant).signed(observateur, now) };
});

const profile = async () => (await getResults(lab.db, key, now)).profile!;

describe('correcting the profile', () => {
  it('strikes out a deduced axis and adds a post, beside the signed answers', async () => {
    expect(await profile()).toMatchObject({ outcome: 'match', profiles: [{ code: 'observateur' }], correction: { version: 0 } });
    const corrected = await correctProfile(lab.db, key, { struckAxes: ['dematerialisation'], posts: ['cdo'], version: 0 }, who);
    expect(corrected).toMatchObject({ outcome: 'nearest', postsAssumed: false, correction: { struckAxes: ['dematerialisation'], posts: ['cdo'], version: 1 } });
    expect(corrected.axes.find(({ code }) => code === 'dematerialisation')).toMatchObject({ state: 'absent', struck: true });
    expect(await profile()).toEqual(corrected);
    const back = await correctProfile(lab.db, key, { struckAxes: [], version: 1 }, who);
    expect(back).toMatchObject({ outcome: 'match', postsAssumed: true, correction: { version: 2 } });
    expect(await lab.all('SELECT version, corrected_by FROM profile_correction WHERE diagnostic_id = $1', [key.diagnosticId])).toEqual([
      { version: 2, corrected_by: tenant.personId },
    ]);
  });

  it('lets exactly one of two simultaneous corrections through', async () => {
    const tries = ['dematerialisation', 'protection'].map((axis) => correctProfile(lab.db, key, { struckAxes: [axis], version: 0 }, who));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'profile-changed', kind: 'conflict' } });
  });

  it('refuses what was not deduced, an open diagnostic, and one of another', async () => {
    const correction = { struckAxes: ['thd'], version: 0 };
    await expect(correctProfile(lab.db, key, correction, who)).rejects.toMatchObject({ code: 'profile-correction-invalid' });
    const draft = { ...key, diagnosticId: (await aDiagnosticOf(lab.db, tenant).start(now)).id };
    await expect(correctProfile(lab.db, draft, correction, who)).rejects.toMatchObject({ code: 'diagnostic-not-signed' });
    const stranger = { ...key, collectiviteId: (await lab.aCollectivite()).collectiviteId };
    await expect(correctProfile(lab.db, stranger, correction, who)).rejects.toMatchObject({ code: 'diagnostic-unknown' });
  });
});
