import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { keepAnswer } from '../../db/answers.ts';
import { openLab, type Lab, type Tenant } from '../../db/lab.fixture.ts';
import { lockDiagnostic, updateDiagnostic } from '../../db/diagnostics.ts';
import { aDiagnosticOf, allAnswers, chosen, unknown } from '../diagnostic-life.fixture.ts';
import { saveThematique } from '../save-thematique/save-thematique.ts';
import { saveAnswer } from './save-answer.ts';

const now = new Date('2026-11-22T10:00:00Z');
const questionCode = 'sauvegarde.existe';
let lab: Lab;
let tenant: Tenant;
let key: { collectiviteId: string; diagnosticId: string };
let author: { personId: string; now: Date };

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
beforeEach(async () => {
  tenant = await lab.aCollectivite();
  author = { personId: tenant.personId, now };
  key = { collectiviteId: tenant.collectiviteId, diagnosticId: (await aDiagnosticOf(lab.db, tenant).start(now)).id };
});

const save = (version: number, choice: string, who = author) =>
  saveAnswer(lab.db, key, { ...chosen(choice), questionCode, version }, who);

describe('saving an answer', () => {
  it('gives each change a new version', async () => {
    expect(await save(0, 'manuelle')).toMatchObject({ choices: ['manuelle'], version: 1 });
    expect(await save(1, 'auto-jour')).toMatchObject({ version: 2, savedBy: tenant.personId, savedAt: now.toISOString() });
  });

  it('refuses a stale version with both values, and keeps the first', async () => {
    await save(0, 'manuelle', { ...author, personId: newId() });
    await expect(save(0, 'auto-jour')).rejects.toMatchObject({
      kind: 'conflict',
      code: 'answer-changed',
      details: { current: { choices: ['manuelle'], version: 1 }, currentInWords: expect.stringContaining('dates régulières') },
    });
    expect(await save(1, 'auto-jour')).toMatchObject({ version: 2 });
  });

  it('lets exactly one of several simultaneous changes through', async () => {
    await save(0, 'manuelle');
    const choices = ['auto-jour', 'auto-semaine', 'parfois', 'aucune'];
    const results = await Promise.allSettled(choices.map((choice) => save(1, choice)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await lab.all('SELECT version FROM answer WHERE diagnostic_id = $1', [key.diagnosticId])).toEqual([{ version: 2 }]);
  });

  it('takes the same answer given twice as nothing new', async () => {
    await save(0, 'manuelle');
    expect(await save(0, 'manuelle')).toMatchObject({ version: 1 });
    expect(await save(1, 'manuelle')).toMatchObject({ version: 1 });
  });

  it('refuses in plain French what the question does not offer', async () => {
    await expect(save(0, 'mensuelle')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'choice-not-offered',
      details: { errors: [{ path: questionCode, message: expect.stringContaining('n’est pas proposée') }] },
    });
  });

  it('refuses a signed diagnostic', async () => {
    const life = aDiagnosticOf(lab.db, tenant);
    await life.answer(key.diagnosticId, allAnswers, now);
    await life.complete(key.diagnosticId, 'scores', now);
    await expect(save(1, 'auto-jour')).rejects.toMatchObject({ code: 'diagnostic-signed' });
  });

  it('waits for a signature going on, then finds the diagnostic closed', async () => {
    let pending: Promise<unknown> | undefined;
    await lab.db.withTenant({ collectiviteId: key.collectiviteId }, async (tx) => {
      await lockDiagnostic(tx, key);
      pending = keepAnswer(lab.db, key, { questionCode, value: unknown, version: 0, savedAt: now, savedBy: tenant.personId });
      await updateDiagnostic(tx, key, { status: 'completed', completedAt: now, completedBy: tenant.personId, visibility: 'scores', visibilitySince: now });
    });
    expect(await pending).toBeUndefined();
    expect(await lab.all('SELECT 1 FROM answer WHERE diagnostic_id = $1', [key.diagnosticId])).toEqual([]);
  });
});

describe('saving a page', () => {
  const savePage = (answers: Parameters<typeof saveThematique>[2]) =>
    saveThematique(lab.db, { ...key, thematique: 'hebergement' }, answers, author);

  it('keeps each answer on its own: one refused or stale does not hold the others', async () => {
    await save(0, 'manuelle', { ...author, personId: newId() });
    const { outcomes, diagnostic } = await savePage([
      { ...chosen('meme-lieu'), questionCode: 'sauvegarde.copie-externe', version: 0 },
      { state: 'answered', date: '2027-01', questionCode: 'sauvegarde.test', version: 0 },
      { ...chosen('auto-jour'), questionCode, version: 0 },
      { ...chosen('serveur-mairie'), questionCode: 'hebergement.fichiers', version: 0 },
      { ...unknown, questionCode: 'hebergement.perdue', version: 0 },
    ]);
    expect(Object.fromEntries(outcomes.map((outcome) => [outcome.questionCode, outcome.outcome]))).toEqual({
      'hebergement.perdue': 'refused',
      'hebergement.fichiers': 'saved',
      'sauvegarde.existe': 'conflict',
      'sauvegarde.copie-externe': 'saved',
      'sauvegarde.test': 'refused',
    });
    expect(diagnostic.answered).toBe(3);
  });

  it('says the version of an answer that is there already', async () => {
    await save(0, 'manuelle');
    const { outcomes } = await savePage([{ ...chosen('manuelle'), questionCode, version: 0 }]);
    expect(outcomes).toMatchObject([{ outcome: 'unchanged', answer: { choices: ['manuelle'], version: 1 } }]);
  });

  it('takes up after the last question answered, when several were at one moment and the page has a hole', async () => {
    const given = { ...chosen('jamais'), questionCode: 'sauvegarde.test', version: 0 };
    await saveAnswer(lab.db, key, given, author);
    await saveAnswer(lab.db, key, { ...chosen('serveur-mairie'), questionCode: 'hebergement.fichiers', version: 0 }, author);
    const { diagnostic } = await savePage([]);
    expect(diagnostic.resumeAt).toMatchObject({ question: expect.not.stringMatching(/^(hebergement.fichiers|sauvegarde)/) });
  });

  it('says what the answers change to what the theme asks', async () => {
    const given = (choice: string, version: number) => savePage([{ ...chosen(choice), questionCode, version }]);
    expect((await given('aucune', 0)).nowAsked).toEqual({ more: 0, noLonger: [expect.stringMatching(/copie/), expect.any(String)] });
    expect((await given('manuelle', 1)).nowAsked).toEqual({ more: 2, noLonger: [] });
  });

  it('sees the answers of the page before deciding what is asked', async () => {
    const { outcomes } = await savePage([
      { ...chosen('dehors'), questionCode: 'sauvegarde.copie-externe', version: 0 },
      { ...chosen('aucune'), questionCode, version: 0 },
    ]);
    expect(outcomes).toMatchObject([{ outcome: 'saved' }, { outcome: 'refused', code: 'question-hidden' }]);
  });
});
