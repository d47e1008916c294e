import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLab, type Lab, type Tenant } from '../db/lab.fixture.ts';
import { changeVisibility } from './change-visibility/change-visibility.ts';
import { aDiagnosticOf, allAnswers, chosen, month } from './diagnostic-life.fixture.ts';
import { getCurve } from './get-curve/get-curve.ts';
import { getEvolution } from './get-evolution/get-evolution.ts';
import { getResults } from './get-results/get-results.ts';
import { getThematique } from './get-thematique/get-thematique.ts';
import { listDiagnostics } from './list-diagnostics/list-diagnostics.ts';

const november = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-25T10:00:00Z');
const nextYear = new Date('2027-11-22T10:00:00Z');

let lab: Lab;
let tenant: Tenant;
let life: ReturnType<typeof aDiagnosticOf>;

beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const fresh = async (facts?: Parameters<Lab['aCollectivite']>[0]) => {
  tenant = await lab.aCollectivite(facts);
  life = aDiagnosticOf(lab.db, tenant);
};

describe('starting', () => {
  it('opens one diagnostic, tells it once, and takes it up again', async () => {
    await fresh();
    const first = await life.start(november);
    expect(first).toMatchObject({ status: 'draft', answered: 0, visible: 46, resumeAt: { question: 'collectivite.faits' } });
    expect((await life.start(later)).id).toBe(first.id);
    const events = await lab.eventsOf(first.id);
    expect(events).toMatchObject([
      { type: 'DiagnosticStarted', instance_id: tenant.instanceId, collectivite_id: tenant.collectiviteId, actor: tenant.personId, aggregate_version: '1' },
    ]);
  });

  it('gives the same diagnostic to two people who start at the same moment', async () => {
    await fresh();
    const views = await Promise.all([life.start(november), life.start(november), life.start(november)]);
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(await lab.eventsOf(views[0]!.id)).toHaveLength(1);
  });

  it('is refused on an instance that does not serve the collectivité', async () => {
    await fresh();
    const elsewhere = await lab.aCollectivite();
    const stranger = aDiagnosticOf(lab.db, { ...tenant, instanceId: elsewhere.instanceId });
    await expect(stranger.start(november)).rejects.toMatchObject({ code: 'not-served-here', kind: 'forbidden' });
    const perimetre = await lab.aCollectivite({}, 'perimetre');
    await expect(aDiagnosticOf(lab.db, perimetre).start(november)).rejects.toMatchObject({ code: 'not-served-here' });
  });

  it('waits for the collectivité to be known here', async () => {
    await fresh();
    const unknownYet = aDiagnosticOf(lab.db, { ...tenant, collectiviteId: tenant.personId });
    await expect(unknownYet.start(november)).rejects.toMatchObject({ code: 'collectivite-not-there-yet', kind: 'unavailable' });
  });
});

describe('answering', () => {
  it('keeps what was said half-way, and takes up at the exact question days later', async () => {
    await fresh();
    const { id } = await life.start(november);
    await life.answer(id, { 'hebergement.fichiers': chosen('cloud-gratuit'), 'sauvegarde.existe': chosen('auto-jour') }, november);
    const resumed = await life.start(later);
    expect(resumed).toMatchObject({ id, answered: 2, resumeAt: { thematique: 'hebergement', question: 'sauvegarde.copie-externe' } });
    const started = resumed.thematiques.filter(({ status }) => status !== 'todo');
    expect(started).toMatchObject([{ code: 'hebergement', status: 'started', answered: 2 }]);
    const page = await getThematique(lab.db, { ...tenant, diagnosticId: id, thematique: 'hebergement' }, later);
    expect(page.questions[0]?.answer).toMatchObject({ choices: ['cloud-gratuit'], version: 1, savedBy: tenant.personId });
  });

  it('hides by an answer without erasing, and shows again what was said', async () => {
    await fresh();
    const { id } = await life.start(november);
    await life.answer(id, { 'sauvegarde.existe': chosen('auto-jour'), 'sauvegarde.copie-externe': chosen('dehors') }, november);
    await life.answer(id, { 'sauvegarde.existe': chosen('aucune') }, november);
    expect((await life.start(november)).visible).toBe(44);
    await life.answer(id, { 'sauvegarde.existe': chosen('auto-jour') }, november);
    const { questions } = await getThematique(lab.db, { ...tenant, diagnosticId: id, thematique: 'hebergement' }, november);
    expect(questions.find(({ code }) => code === 'sauvegarde.copie-externe')?.answer).toMatchObject({ choices: ['dehors'], version: 1 });
  });
});

describe('completing', () => {
  it('is refused while a visible question has no answer', async () => {
    await fresh();
    const { id } = await life.start(november);
    await expect(life.complete(id, 'scores', november)).rejects.toMatchObject({ code: 'diagnostic-incomplete', details: { missing: 46 } });
    expect(await lab.eventsOf(id)).toHaveLength(1);
  });

  it('freezes a snapshot and tells both events, the second caused by the first', async () => {
    await fresh();
    const id = await life.signed(allAnswers, november, 'scores-and-alerts');
    const [, completed, frozen] = await lab.eventsOf(id);
    expect(completed).toMatchObject({
      type: 'DiagnosticCompleted',
      aggregate_version: '2',
      payload: { questionnaireVersion: '1', visibility: 'VISIBILITY_SCORES_AND_ALERTS', alertCodes: ['A2', 'A3'], facts: { kind: 'commune', population: 917, departement: '60' } },
    });
    expect(frozen).toMatchObject({ type: 'AnswersFrozen', causation_id: completed!.id, payload: { alertCodes: ['A2', 'A3'] } });
    const answers = frozen!.payload['answers'] as Record<string, unknown>[];
    expect(answers).toHaveLength(46);
    expect(answers).toContainEqual(expect.objectContaining({ questionCode: 'securite.double-facteur', state: 'ANSWER_STATE_UNKNOWN', weight: 2 }));
    expect(answers).toContainEqual(expect.objectContaining({ questionCode: 'sauvegarde.existe', state: 'ANSWER_STATE_ANSWERED', choices: ['manuelle'], index: 1.5, weight: 3 }));
    expect(await lab.all('SELECT alert_codes FROM snapshot WHERE diagnostic_id = $1', [id])).toEqual([{ alert_codes: ['A2', 'A3'] }]);
  });

  it('keeps alerts out of the event that every service reads, unless the collectivité agreed', async () => {
    await fresh();
    const [, completed, frozen] = await lab.eventsOf(await life.signed(allAnswers, november, 'scores'));
    expect(completed!.payload).not.toHaveProperty('alertCodes');
    expect(JSON.stringify(completed!.payload)).not.toContain('sauvegarde.');
    expect(frozen!.payload['alertCodes']).toEqual(['A2', 'A3']);
  });

  it('happens once, and closes the diagnostic to answers', async () => {
    await fresh();
    const { id } = await life.start(november);
    await life.answer(id, allAnswers, november);
    const results = await Promise.allSettled([life.complete(id, 'scores', november), life.complete(id, 'scores', november)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await lab.eventsOf(id)).toHaveLength(3);
    await expect(life.complete(id, 'scores', november)).rejects.toMatchObject({ code: 'diagnostic-signed' });
  });

  it('shows scores, alerts, figures and what to ask', async () => {
    await fresh();
    const id = await life.signed(allAnswers, november);
    const results = await getResults(lab.db, { ...tenant, diagnosticId: id }, later);
    const [hebergement, securite] = ['hebergement', 'securite'].map((wanted) => results.thematiques.find(({ code }) => code === wanted));
    expect(hebergement).toMatchObject({ score: (3 * 0.5 + 3 * 1.5) / 11, level: 'on se débrouille', scoredShare: 1 });
    expect(securite).toMatchObject({ score: (3 * 3 + 2 * 0.5 + 3 * 1.5) / 11, scoredShare: 11 / 13 });
    expect(results.overallScore).toBeCloseTo((hebergement!.score! + securite!.score!) / 2);
    expect(results.alerts.map(({ code }) => code)).toEqual(['A2', 'A3']);
    expect(results.headline).toContain('2\u00a0points demandent une décision');
    expect(results.thematiques.filter(({ score }) => score !== undefined)).toHaveLength(2);
    expect(results.toAsk?.map(({ questionCode }) => questionCode)).toContain('securite.double-facteur');
    expect(results.toCheck.map(({ questionCode }) => questionCode)).toEqual(['equipement.depannage', 'messagerie.adresse-agents', 'demat.saisine', 'donnees.dpd']);
    expect(results.profile).toMatchObject({ outcome: 'too-little-known', profiles: [], correction: { struckAxes: [], version: 0 } });
    expect(results.baselines.find(({ key }) => key === 'S2.attaque')).toMatchObject({ comparable: true, survey: { n: expect.stringContaining('488') } });
    expect(results.baselines.find(({ key }) => key === 'S0.stockage')).toMatchObject({ comparable: false });
  });

  it('has no results before it is signed', async () => {
    await fresh();
    const { id } = await life.start(november);
    await expect(getResults(lab.db, { ...tenant, diagnosticId: id }, november)).rejects.toMatchObject({ code: 'diagnostic-not-signed' });
  });
});

describe('a retake', () => {
  const better = { ...allAnswers, 'sauvegarde.copie-externe': chosen('dehors-debranchee'), 'sauvegarde.test': month('2027-10') };

  it('offers the last answers again, except where they could prompt the new one', async () => {
    await fresh();
    const first = await life.signed(allAnswers, november);
    const retake = await life.start(nextYear);
    expect(retake).toMatchObject({ previousId: first, answered: 0 });
    const { questions } = await getThematique(lab.db, { ...tenant, diagnosticId: retake.id, thematique: 'hebergement' }, nextYear);
    const by = (code: string) => questions.find((question) => question.code === code)!;
    expect(by('hebergement.fichiers')).toMatchObject({ prefill: chosen('chaque-ordinateur'), previousAnswer: expect.stringContaining('ordinateur') });
    expect(by('sauvegarde.existe')).not.toHaveProperty('prefill');
    expect(by('sauvegarde.existe')).not.toHaveProperty('previousAnswer');
    await life.answer(retake.id, { 'sauvegarde.existe': chosen('auto-jour') }, nextYear);
    const again = await getThematique(lab.db, { ...tenant, diagnosticId: retake.id, thematique: 'hebergement' }, nextYear);
    expect(again.questions.find(({ code }) => code === 'sauvegarde.existe')).toMatchObject({ previousAnswer: expect.stringContaining('dates régulières') });
  });

  it('shows what changed, and tells the deltas', async () => {
    await fresh();
    const first = await life.signed(allAnswers, november);
    const second = await life.signed(better, nextYear);
    const evolution = await getEvolution(lab.db, { ...tenant, diagnosticId: second });
    expect(evolution.thematiques.find(({ code }) => code === 'hebergement')).toMatchObject({ comparedQuestions: 4, delta: (3 * 3 + 2 * 3) / 11 });
    expect(evolution.changes.filter(({ direction }) => direction === 'up').map(({ questionCode }) => questionCode)).toEqual([
      'sauvegarde.copie-externe',
      'sauvegarde.test',
    ]);
    expect(evolution.changes.find(({ questionCode }) => questionCode === 'sauvegarde.test')).toMatchObject({ after: 'octobre 2027' });
    const completed = (await lab.eventsOf(second)).find(({ type }) => type === 'DiagnosticCompleted')!;
    expect(completed.payload['previousDiagnosticId']).toBe(first);
    const deltas = (completed.payload['thematiques'] as { code: string; delta?: number }[]).filter(({ delta }) => delta !== undefined);
    expect(deltas).toMatchObject([{ code: 'hebergement', delta: (3 * 3 + 2 * 3) / 11 }, { code: 'securite', delta: 0 }]);
    const { thematiques } = await getResults(lab.db, { ...tenant, diagnosticId: second }, nextYear);
    expect(thematiques.find(({ code }) => code === 'hebergement')).toMatchObject({ previousScore: 6 / 11 });
    await expect(getEvolution(lab.db, { ...tenant, diagnosticId: first })).rejects.toMatchObject({ code: 'no-earlier-diagnostic' });
    await expect(getEvolution(lab.db, { ...tenant, diagnosticId: first }, second)).rejects.toMatchObject({ code: 'not-an-earlier-diagnostic' });
  });

  it('leaves the first diagnostic as it was', async () => {
    await fresh();
    const first = await life.signed(allAnswers, november);
    const before = await getResults(lab.db, { ...tenant, diagnosticId: first }, november);
    await life.signed(better, nextYear);
    expect(await getResults(lab.db, { ...tenant, diagnosticId: first }, nextYear)).toEqual(before);
    const { diagnostics, ahead } = await listDiagnostics(lab.db, tenant.collectiviteId, nextYear);
    expect(ahead).toMatchObject({ thematiques: 12, minutes: { from: expect.any(Number), to: expect.any(Number) } });
    expect(diagnostics.map(({ status }) => status)).toEqual(['completed', 'completed']);
    expect(diagnostics[1]).toMatchObject({ id: first });
  });

  it('draws every date on one curve, as each was, the draft left out', async () => {
    await fresh();
    expect(await getCurve(lab.db, tenant.collectiviteId)).toEqual({ thematiques: [], points: [] });
    const days = [november, nextYear, new Date('2028-11-22T10:00:00Z')];
    const ids: string[] = [];
    for (const [rank, answers] of [allAnswers, better, { ...better, 'hebergement.fichiers': chosen('heberge-contrat') }].entries()) {
      ids.push(await life.signed(answers, days[rank]!));
    }
    await life.start(new Date('2028-12-01T10:00:00Z'));
    const { thematiques, points } = await getCurve(lab.db, tenant.collectiviteId);
    expect(points.map(({ diagnosticId, completedAt }) => [diagnosticId, completedAt])).toEqual(ids.map((id, rank) => [id, days[rank]!.toISOString()]));
    const line = points.map((point) => point.thematiques.find(({ code }) => code === 'hebergement'));
    expect(line).toMatchObject([{ score: 6 / 11, level: 'on se débrouille', scoredShare: 1 }, { score: 21 / 11 }, { score: 25.5 / 11 }]);
    expect(thematiques.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(points[0]!.thematiques.find(({ code }) => code === 'site')).toEqual({ code: 'site', scoredShare: 0 });
    expect(points.map(({ overallScore }) => overallScore)).toEqual([...points.map(({ overallScore }) => overallScore)].sort());
  });

  it('asks what crossing a tier opened, without counting a fall', async () => {
    await fresh({ population: 480 });
    const first = await life.signed(allAnswers, november);
    await lab.all('UPDATE access.collectivite SET population = 510 WHERE id = $1', [tenant.collectiviteId]);
    const second = await life.signed(allAnswers, nextYear);
    const { changes } = await getEvolution(lab.db, { ...tenant, diagnosticId: second }, first);
    expect(changes.filter(({ direction }) => direction === 'new-for-you').map(({ questionCode }) => questionCode)).toEqual([
      'teletravail.jours',
      'securite.departs',
      'securite.incident',
      'visio.usage',
      'collaboration.discussion',
    ]);
    const { facts } = (await lab.all<{ facts: { population: number } }>('SELECT facts FROM snapshot WHERE diagnostic_id = $1', [first]))[0]!;
    expect(facts.population).toBe(480);
  });
});

describe('consent', () => {
  it('changes from now on, for a signed diagnostic only', async () => {
    await fresh();
    const { id: open } = await life.start(november);
    await expect(changeVisibility(lab.db, { ...tenant, diagnosticId: open }, 'everything', later)).rejects.toMatchObject({ code: 'diagnostic-not-signed' });
    const id = await life.signed(allAnswers, november, 'everything');
    expect(await changeVisibility(lab.db, { ...tenant, diagnosticId: id }, 'scores', later)).toMatchObject({ visibility: 'scores', visibilitySince: later.toISOString() });
    const again = await changeVisibility(lab.db, { ...tenant, diagnosticId: id }, 'scores', new Date(later.getTime() + 1000));
    expect(again.visibilitySince).toBe(later.toISOString());
  });
});
