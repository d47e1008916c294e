import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@osinum/kernel';
import { answersFrozen, noon, planBench, type PlanBench } from '../../plan-bench.fixture.ts';
import { changeActionState } from '../change-action-state/change-action-state.ts';
import { getPlan } from '../get-plan/get-plan.ts';
import { proposePlan } from './propose-plan.ts';

let bench: PlanBench;
beforeAll(async () => void (bench = await planBench()));
afterAll(() => bench.close());

const noBackup: [string, number, string] = ['sauvegarde.existe', 0, 'aucune'];
const notebook: [string, number, string] = ['securite.mots-de-passe', 0.5, 'carnet'];
const planOf = async (collectiviteId: string) => (await getPlan(bench.db, collectiviteId)).plan;

describe('proposePlan', () => {
  it('proposes the plan and says it, together', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [notebook, noBackup]);
    const plan = await planOf(collectiviteId);
    expect(plan?.first.map(({ measureCode, rank, alert }) => [measureCode, rank, alert])).toEqual([
      ['sauvegarde-auto', 1, true],
      ['coffre-mots-de-passe', 2, false],
    ]);
    expect(plan?.first[1]?.because).toEqual([
      {
        questionCode: 'securite.mots-de-passe',
        question: 'Comment gardez-vous vos mots de passe de travail\u202f?',
        answer: 'Dans un carnet, un tableau ou sur un papier',
      },
    ]);
    const [event, ...others] = await bench.outbox(collectiviteId);
    expect(event).toMatchObject({ type: 'PlanProposed', payload: { planId: plan?.id, firstCount: 2 } });
    expect(JSON.stringify(event)).not.toContain('coffre-mots-de-passe');
    expect(others).toEqual([]);
  });

  it('shows the question and the answer as they were worded that day', async () => {
    const collectiviteId = newId();
    const event = answersFrozen(collectiviteId, [notebook]);
    Object.assign(event.message.answers[0]!, { choices: ['carnet-renomme'], questionText: 'Où sont vos mots de passe\u202f?', answerText: 'Dans un cahier' });
    await bench.db.withTenant({ collectiviteId }, (tx) => proposePlan(tx, event, noon));
    const [action] = (await planOf(collectiviteId))?.first ?? [];
    expect(action?.because).toEqual([{ questionCode: 'securite.mots-de-passe', question: 'Où sont vos mots de passe\u202f?', answer: 'Dans un cahier' }]);
  });

  it('leaves neither plan nor event when something fails afterwards', async () => {
    const collectiviteId = newId();
    const failing = bench.db.withTenant({ collectiviteId }, async (tx) => {
      await proposePlan(tx, answersFrozen(collectiviteId, [noBackup]), noon);
      throw new Error('out of order');
    });
    await expect(failing).rejects.toThrow('out of order');
    expect(await planOf(collectiviteId)).toBeNull();
    expect(await bench.outbox(collectiviteId)).toEqual([]);
  });

  it('proposes one plan for one diagnostic, however often it is told', async () => {
    const collectiviteId = newId();
    const event = answersFrozen(collectiviteId, [noBackup]);
    for (const _time of [1, 2]) await bench.db.withTenant({ collectiviteId }, (tx) => proposePlan(tx, event, noon));
    expect(await bench.outbox(collectiviteId)).toHaveLength(1);
  });

  it('keeps on a retake where the collectivité stood, and drops what the better answers no longer call', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [noBackup, notebook, ['securite.double-facteur', 0, 'nulle-part']]);
    await move(collectiviteId, 'coffre-mots-de-passe', 'pas-interesse');
    await bench.completed(collectiviteId, [['sauvegarde.existe', 3, 'auto-jour'], notebook, ['securite.double-facteur', 0]], new Date('2027-11-12T11:00:00Z'));
    const plan = await planOf(collectiviteId);
    expect(plan?.first.map(({ measureCode }) => measureCode)).toEqual(['second-facteur']);
    expect(plan?.annex.map(({ measureCode, state }) => [measureCode, state])).toEqual([['coffre-mots-de-passe', 'pas-interesse']]);
  });

  it('keeps work begun that the new answers no longer call', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [noBackup]);
    await move(collectiviteId, 'sauvegarde-auto', 'en-cours');
    await bench.completed(collectiviteId, [notebook], new Date('2027-11-12T11:00:00Z'));
    const plan = await planOf(collectiviteId);
    expect(plan?.first.map(({ measureCode, state, because }) => [measureCode, state, because.length])).toEqual([
      ['coffre-mots-de-passe', 'proposee', 1],
      ['sauvegarde-auto', 'en-cours', 0],
    ]);
  });

  it('keeps the plan of the latest diagnostic when an older one arrives late', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [notebook], new Date('2027-11-12T11:00:00Z'));
    await bench.completed(collectiviteId, [noBackup], noon);
    expect((await planOf(collectiviteId))?.first.map(({ measureCode }) => measureCode)).toEqual(['coffre-mots-de-passe']);
  });

  it('calls the letter when three answers are unknown', async () => {
    const collectiviteId = newId();
    await bench.completed(collectiviteId, [['sauvegarde.existe', undefined], ['sauvegarde.test', undefined], ['securite.mises-a-jour', undefined]]);
    const [letter] = (await planOf(collectiviteId))?.first ?? [];
    expect(letter?.measureCode).toBe('lettre-prestataire');
    expect(letter?.because.map(({ answer }) => answer)).toEqual(['Je ne sais pas', 'Je ne sais pas', 'Je ne sais pas']);
  });

  async function move(collectiviteId: string, measureCode: string, to: 'en-cours' | 'pas-interesse') {
    const plan = await planOf(collectiviteId);
    const action = [...(plan?.first ?? []), ...(plan?.annex ?? [])].find((one) => one.measureCode === measureCode);
    if (!action) throw new Error(`${measureCode} is not in the plan`);
    const input = { params: { collectiviteId, actionId: action.id }, body: { to, version: action.version } };
    await changeActionState(bench.db, input, newId(), noon);
  }
});
