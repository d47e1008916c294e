import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { unowned, type TenantScope } from '@osinum/tenancy';
import { aDiagnosticOf, allAnswers, unknown } from '../features/diagnostic-life.fixture.ts';
import { keepContribution } from './cohort-contributions.ts';
import { findAnswer, keepAnswer } from './answers.ts';
import { isFollowedBy, upsertAssignment } from './assignments.ts';
import { countActs, recordAct } from './assistance-acts.ts';
import * as assistances from './assistances.ts';
import type { Tx } from './client.ts';
import { isServedBy } from './collectivites.ts';
import * as diagnostics from './diagnostics.ts';
import { openLab, type Lab, type Tenant } from './lab.fixture.ts';
import { findCorrection, keepCorrection } from './profile-corrections.ts';
import { findSnapshot, insertSnapshot, listFrozenScores } from './snapshots.ts';
import { countStaffReadings, recordStaffReading } from './staff-readings.ts';
import { findStored, findStoredIn } from './stored-diagnostics.ts';

const now = new Date('2026-11-22T10:00:00Z');
let lab: Lab;
let owner: Tenant;
let stranger: Tenant;
let signed: diagnostics.DiagnosticKey;
let draft: diagnostics.DiagnosticKey;

beforeAll(async () => {
  lab = await openLab();
  owner = await lab.aCollectivite();
  stranger = await lab.aCollectivite();
  const { collectiviteId } = owner;
  const life = aDiagnosticOf(lab.db, owner);
  signed = { collectiviteId, diagnosticId: await life.signed(allAnswers, now) };
  draft = { collectiviteId, diagnosticId: (await life.start(now)).id };
  await life.answer(draft.diagnosticId, { 'hebergement.fichiers': unknown }, now);
  await lab.db.withTenant({ instanceId: owner.instanceId, collectiviteId }, (tx) => upsertAssignment(tx, assignment()));
  await as(owner, (tx) => assistances.insertAssistance(tx, agreement()));
  await as(owner, (tx) => recordAct(tx, act()));
  await as(owner, (tx) => recordStaffReading(tx, reading()));
  await as(owner, (tx) => keepCorrection(tx, signed, { struckAxes: ['protection'], version: 1 }, corrector()));
});
afterAll(() => lab.close());

const assignment = () => ({ ...owner, caseId: owner.collectiviteId, ended: false, version: 1 });
const agreement = () => ({
  ...draft, id: newId(), instanceId: owner.instanceId, advisorId: newId(), mode: 'phone', agreedAt: now, agreedBy: owner.personId,
  until: new Date('2026-12-22T10:00:00Z'), version: 1,
});
const act = () => ({ ...draft, id: newId(), personId: owner.personId, act: 'read' as const, subject: 'hebergement', at: now });
const reading = () => ({ ...signed, id: newId(), personId: owner.personId, seen: 'scores', readAt: now });
const corrector = () => ({ correctedAt: now, correctedBy: owner.personId });
const as = <T>({ collectiviteId, instanceId }: Tenant, work: (tx: Tx) => Promise<T>) =>
  lab.db.withTenant({ collectiviteId, instanceId }, work);

describe('two collectivités', () => {
  const reads: Record<string, (tx: Tx) => Promise<unknown>> = {
    findDiagnostic: (tx) => diagnostics.findDiagnostic(tx, signed),
    listDiagnostics: async (tx) => (await diagnostics.listDiagnostics(tx, signed.collectiviteId)).at(0),
    findLastSigned: (tx) => diagnostics.findLastSigned(tx, signed.collectiviteId),
    findDraft: (tx) => diagnostics.findDraft(tx, signed.collectiviteId),
    'findStoredIn, one that is open': (tx) => findStoredIn(tx, draft),
    'findStoredIn, one that is signed': (tx) => findStoredIn(tx, signed),
    findAnswer: (tx) => findAnswer(tx, signed, 'hebergement.fichiers'),
    findSnapshot: (tx) => findSnapshot(tx, signed),
    listFrozenScores: async (tx) => (await listFrozenScores(tx, signed.collectiviteId)).at(0),
    findCorrection: async (tx) => (await findCorrection(tx, signed)).version || undefined,
    findOpenAssistance: (tx) => assistances.findOpenAssistance(tx, owner.collectiviteId),
    lockOpenAssistance: (tx) => assistances.lockOpenAssistance(tx, owner.collectiviteId),
    findLastAssistance: (tx) => assistances.findLastAssistance(tx, owner.collectiviteId),
    listAssistances: async (tx) => (await assistances.listAssistances(tx, draft)).at(0),
    countActs: async (tx) => (await countActs(tx, draft)).at(0),
    countStaffReadings: async (tx) => (await countStaffReadings(tx, signed)).at(0),
    isServedBy: async (tx) => (await isServedBy(tx, owner.collectiviteId, owner.instanceId)) || undefined,
    isFollowedBy: async (tx) => (await isFollowedBy(tx, owner.instanceId, owner.collectiviteId, owner.personId)) || undefined,
  };

  it.each(Object.entries(reads))('%s shows its rows to their owner alone', async (_, read) => {
    expect((await as(owner, read)) ?? undefined).toBeDefined();
    expect((await as(stranger, read)) ?? undefined).toBeUndefined();
    expect((await lab.db.withTenant(unowned, read)) ?? undefined).toBeUndefined();
  });

  const hotReads: Record<string, (scope: Tenant) => Promise<unknown>> = {
    'findStored, one that is open': ({ collectiviteId }) => findStored(lab.db, { collectiviteId }, draft.diagnosticId),
    'findStored, one that is signed': ({ collectiviteId }) => findStored(lab.db, { collectiviteId }, signed.diagnosticId),
    'findStanding, the agreement': async ({ collectiviteId, instanceId }) => (await assistances.findStanding(lab.db, { collectiviteId, instanceId })).assistance,
    'findStanding, who follows': async ({ collectiviteId, instanceId }) => (await assistances.findStanding(lab.db, { collectiviteId, instanceId })).advisorId,
  };

  it.each(Object.entries(hotReads))('%s, is shown to their owner alone', async (_, read) => {
    expect(await read(owner)).toBeDefined();
    expect(await read(stranger)).toBeUndefined();
  });

  it('findStanding names who follows to the instance that serves the collectivité, and to no other', async () => {
    expect(await assistances.findStanding(lab.db, { ...owner, instanceId: stranger.instanceId })).toMatchObject({ advisorId: undefined });
  });

  it('findStored shows staff without an agreement no answer, and nothing signed that is not shown', async () => {
    const scope: TenantScope = { collectiviteId: owner.collectiviteId, instanceId: owner.instanceId, personId: newId() };
    expect(await findStored(lab.db, scope, draft.diagnosticId)).toMatchObject({ answers: [], previous: undefined });
    expect(await findStored(lab.db, scope, signed.diagnosticId)).toMatchObject({ answers: [], frozen: undefined });
    expect(await lab.db.withTenant(scope, (tx) => findStoredIn(tx, draft))).toMatchObject({ answers: [], previous: undefined });
    const members = await findStored(lab.db, { collectiviteId: owner.collectiviteId }, draft.diagnosticId);
    expect(members).toMatchObject({ answers: [{ questionCode: 'hebergement.fichiers' }], previous: { questionnaireVersion: '1' } });
  });

  it('keepAnswer writes into nobody else’s diagnostic', async () => {
    const answer = { questionCode: 'sauvegarde.existe', value: unknown, version: 0, savedAt: now, savedBy: stranger.personId };
    const forged = { collectiviteId: stranger.collectiviteId, diagnosticId: draft.diagnosticId };
    expect(await keepAnswer(lab.db, forged, answer)).toBeUndefined();
    expect(await lab.all('SELECT 1 FROM answer WHERE saved_by = $1', [stranger.personId])).toEqual([]);
  });

  const writes: Record<string, (tx: Tx) => Promise<unknown>> = {
    insertDraft: (tx) =>
      diagnostics.insertDraft(tx, {
        collectiviteId: owner.collectiviteId,
        instanceId: owner.instanceId,
        id: newId(),
        status: 'draft',
        questionnaireVersion: '1',
        startedAt: now,
        startedBy: owner.personId,
        version: 1,
      }),
    updateDiagnostic: (tx) => diagnostics.updateDiagnostic(tx, signed, { visibility: 'everything' }),
    insertSnapshot: (tx) => insertSnapshot(tx, draft, { facts: { kind: 'commune' }, answers: {}, on: '2026-11-22', scores: { thematiques: [] }, alertCodes: [] }),
    keepContribution: (tx) => keepContribution(tx, signed, { cohort: undefined, questionnaireVersion: '1', scores: {} }),
    keepCorrection: (tx) => keepCorrection(tx, signed, { struckAxes: [], version: 2 }, corrector()),
    recordStaffReading: (tx) => recordStaffReading(tx, reading()),
    insertAssistance: (tx) => assistances.insertAssistance(tx, agreement()),
    updateAssistance: async (tx) => {
      const [open] = await lab.all<{ id: string }>('SELECT id FROM assistance WHERE collectivite_id = $1', [owner.collectiviteId]);
      return assistances.updateAssistance(tx, { collectiviteId: owner.collectiviteId, id: open!.id }, { interlocutor: 'le maire' });
    },
    recordAct: (tx) => recordAct(tx, act()),
    upsertAssignment: (tx) => upsertAssignment(tx, { ...assignment(), caseId: newId(), version: 9 }),
  };

  it.each(Object.entries(writes))('%s is refused on the rows of another', async (_, write) => {
    await expect(as(stranger, write)).rejects.toThrow(/row-level security|No record was found/);
  });

  it('lockDiagnostic locks nothing of another', async () => {
    await as(owner, (tx) => diagnostics.lockDiagnostic(tx, draft));
    await as(stranger, (tx) => diagnostics.lockDiagnostic(tx, draft));
    expect(await lab.all('SELECT visibility FROM diagnostic WHERE id = $1', [signed.diagnosticId])).toEqual([{ visibility: 'scores' }]);
  });
});
