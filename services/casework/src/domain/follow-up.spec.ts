import { describe, expect, it } from '@jest/globals';
import { followUpTasks, requestTask, type DiagnosticFacts } from './follow-up.ts';
import { reconcileTasks, type OpenTask } from './reconcile-tasks.ts';

const facts: DiagnosticFacts = {
  transmittedAt: new Date('2026-11-16T09:00:00Z'),
  priority: 'moyenne',
  alertCodes: [],
  contactMade: false,
};

const keyAndDate = (tasks: { key: string; dueOn: string }[]) => tasks.map((task) => `${task.key} ${task.dueOn}`);

describe('followUpTasks', () => {
  it.each([
    ['haute', '2026-11-19'],
    ['moyenne', '2026-11-23'],
    ['basse', '2026-11-30'],
  ] as const)('first contact of priority %s by %s', (priority, dueOn) => {
    expect(followUpTasks({ ...facts, priority })[0]).toMatchObject({ kind: 'first-contact', dueOn });
  });

  it('gives one task an alert, each once, and a moment to look back', () => {
    expect(keyAndDate(followUpTasks({ ...facts, alertCodes: ['A2', 'A3', 'A2'], priority: 'haute' }))).toEqual([
      'first-contact 2026-11-19',
      'alert:A2 2026-11-23',
      'alert:A3 2026-11-23',
      'check-in 2026-12-14',
    ]);
  });

  it('says nothing of alerts the collectivité did not show', () => {
    expect(keyAndDate(followUpTasks(facts))).toEqual(['first-contact 2026-11-23', 'check-in 2026-12-14']);
  });

  it('keeps an alert it does not know yet', () => {
    expect(followUpTasks({ ...facts, alertCodes: ['A99'] })[1]?.title).toBe('Lire l’alerte A99 du diagnostic');
  });

  it.each([
    ['2026-11-20T21:00:00Z', undefined, '2026-11-27', 'transmitted on a Friday evening'],
    ['2026-11-20T23:30:00Z', undefined, '2026-11-27', 'Saturday already in Paris'],
    ['2026-12-23T09:00:00Z', undefined, '2026-12-31', 'over Christmas'],
    ['2026-12-29T09:00:00Z', undefined, '2027-01-06', 'over the change of year'],
    ['2025-12-23T09:00:00Z', '67', '2026-01-02', 'in Alsace, 26 December is a holiday'],
    ['2025-12-23T09:00:00Z', '60', '2025-12-31', 'elsewhere it is not'],
  ])('counts five working days from %s (%s): %s (%s)', (transmitted, departement, dueOn, _why) => {
    const [contact] = followUpTasks({ ...facts, transmittedAt: new Date(transmitted), departement });
    expect(contact?.dueOn).toBe(dueOn);
  });

  it('resumes contact where there is one', () => {
    expect(followUpTasks({ ...facts, contactMade: true })[0]).toMatchObject({
      kind: 'renewed-contact',
      title: 'Reprendre contact',
      detail: 'nouveau diagnostic du 16 novembre 2026',
    });
  });
});

it('asks to read a request for help', () => {
  const task = requestTask({ requestId: 'r1', transmittedAt: new Date('2026-11-20T09:00:00Z') });
  expect(task).toMatchObject({ key: 'request:r1', dueOn: '2026-11-27', detail: 'demande du 20 novembre 2026' });
});

describe('reconcileTasks', () => {
  const open: OpenTask[] = [
    { id: '1', kind: 'first-contact', key: 'first-contact' },
    { id: '2', kind: 'alert', key: 'alert:A1' },
    { id: '3', kind: 'alert', key: 'alert:A3' },
    { id: '4', kind: 'manual', key: 'manual:4' },
  ];
  const retake = (alertCodes: string[], contactMade = false) => followUpTasks({ ...facts, alertCodes, contactMade });

  it('leaves open tasks and their deadlines alone, adds what is new, drops what is solved', () => {
    const changes = reconcileTasks(open, retake(['A3', 'A5']), true);
    expect(changes.create.map((task) => task.key)).toEqual(['alert:A5', 'check-in']);
    expect(changes.cancel).toEqual(['2']);
  });

  it('drops no alert when the new diagnostic does not show any', () => {
    expect(reconcileTasks(open, retake([]), false).cancel).toEqual([]);
  });

  it('does not plan a second contact while the first is to be made', () => {
    const keys = reconcileTasks(open, retake([], true), true).create.map((task) => task.key);
    expect(keys).toEqual(['check-in']);
  });

  it('changes nothing when the same diagnostic comes twice', () => {
    const drafts = retake(['A1']);
    const present = drafts.map((draft, index) => ({ id: String(index), kind: draft.kind, key: draft.key }));
    expect(reconcileTasks(present, drafts, true)).toEqual({ create: [], cancel: [] });
  });
});
