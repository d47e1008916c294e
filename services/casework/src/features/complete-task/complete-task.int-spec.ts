import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DomainError } from '@osinum/kernel';
import type { Staff } from '@osinum/service-kit';
import { aClaimedCase, anOpenCase } from '../../spec/claimed-case.ts';
import { Harness } from '../../spec/harness.ts';
import { addTask } from '../add-task/add-task.ts';
import { getCase } from '../get-case/get-case.ts';
import { completeTask } from './complete-task.ts';

let harness: Harness;
let ines: Staff;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.now = new Date('2026-11-16T09:00:00Z');
  ines = await harness.anAdvisor(randomUUID());
});

const codeOf = (attempt: Promise<unknown>) => attempt.then(() => 'accepted', (error: DomainError) => error.code);
const nothing = undefined;
const done = async (collectiviteId: string) => (await harness.published(collectiviteId)).filter((event) => event.type === 'TaskDone');

async function firstTask(caseId: string) {
  const [task] = (await getCase(harness, ines, caseId)).tasks;
  return task!;
}

describe('completing a task', () => {
  it('tells the collectivité with a sentence, and the platform by an event', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines, { alertCodes: ['A1'] });
    const task = await firstTask(caseId);
    const after = await completeTask(harness, ines, caseId, { taskId: task.id, news: 'J’ai trouvé un disque.' });
    expect(after.tasks.at(-1)).toMatchObject({ id: task.id, doneBy: ines.personId, doneAt: '2026-11-16T09:00:00.000Z' });
    expect(after.nextAction).toBe('Aider à faire une première copie des fichiers');
    expect(after.timeline.slice(0, 2).map(({ kind, shared }) => ({ kind, shared }))).toEqual(
      expect.arrayContaining([{ kind: 'message', shared: true }, { kind: 'event', shared: false }]),
    );
    expect(await done(collectiviteId)).toMatchObject([{ payload: { taskId: task.id, personId: ines.personId, shared: true } }]);
  });

  it('without a sentence stays in the team', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    const task = await firstTask(caseId);
    await completeTask(harness, ines, caseId, { taskId: task.id, news: nothing });
    const [event] = await done(collectiviteId);
    expect(event?.payload['shared']).toBeUndefined();
  });

  it('twice changes nothing', async () => {
    const { caseId, collectiviteId } = await aClaimedCase(harness, ines);
    const { id: taskId } = await firstTask(caseId);
    await Promise.all([1, 2, 3].map(() => completeTask(harness, ines, caseId, { taskId, news: 'Fait.' })));
    expect(await done(collectiviteId)).toHaveLength(1);
  });

  it('moves the deadline of the queue to the next task', async () => {
    const { caseId } = await aClaimedCase(harness, ines);
    const { id: taskId } = await firstTask(caseId);
    await completeTask(harness, ines, caseId, { taskId, news: nothing });
    const [row] = await harness.everything('SELECT next_due_on::text, contact_made FROM accompagnement WHERE id = $1', caseId);
    expect(row).toEqual({ next_due_on: '2026-12-14', contact_made: true });
  });

  it('is refused before a claim, and for the task of another case', async () => {
    const open = await anOpenCase(harness, ines.instanceId);
    const { id: taskId } = await firstTask(open.caseId);
    expect(await codeOf(completeTask(harness, ines, open.caseId, { taskId, news: nothing }))).toBe('case-not-claimed');
    const { caseId } = await aClaimedCase(harness, ines);
    expect(await codeOf(completeTask(harness, ines, caseId, { taskId, news: nothing }))).toBe('task-not-found');
  });
});

describe('adding a task', () => {
  it('keeps the date the advisor chose and shows it in its place', async () => {
    const { caseId } = await aClaimedCase(harness, ines);
    const after = await addTask(harness, ines, caseId, { title: 'Rappeler M. Lemoine', dueOn: '2026-11-17' });
    expect(after.tasks[0]).toMatchObject({ title: 'Rappeler M. Lemoine', lateness: { label: 'Demain', tone: 'soon' } });
    harness.now = new Date('2026-11-19T09:00:00Z');
    const late = await getCase(harness, ines, caseId);
    expect(late).toMatchObject({ priority: 'haute', lateness: { tone: 'late', workingDaysLate: 2 } });
    expect(late.priorityReasons[0]).toBe('1\u00a0tâche en retard');
  });

  it('refuses a day that has gone by', async () => {
    const { caseId } = await aClaimedCase(harness, ines);
    expect(await codeOf(addTask(harness, ines, caseId, { title: 'Hier', dueOn: '2026-11-15' }))).toBe('date-past');
  });
});
