import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Staff } from '@osinum/service-kit';
import { listUnprotectedTables } from '@osinum/tenancy';
import { addTimelineEntry } from '../features/add-timeline-entry/add-timeline-entry.ts';
import { aClaimedCase, type CaseOfTest } from '../spec/claimed-case.ts';
import { Harness } from '../spec/harness.ts';
import { hasLeft, lastRelayOf, listAdvisors, lockAdvisor } from './advisors.ts';
import { endAssignment, startAssignment } from './assignments.ts';
import * as cases from './cases.ts';
import type { Tx } from './client.ts';
import { isAdherent } from './collectivites.ts';
import { insertEarlyEntry, takeEarlyEntries } from './early-entries.ts';
import { countQueue, countViews, listQueue } from './queue.ts';
import { findDueTasks } from './sweeps.ts';
import * as tasks from './tasks.ts';
import { insertEntry, listEntries } from './timeline.ts';

let harness: Harness;
let ines: Staff;
let hugo: Staff;
let ours: CaseOfTest;
let theirs: CaseOfTest;
let theirRow: cases.CaseRow;

beforeAll(async () => {
  harness = await Harness.start();
  ines = await harness.anAdvisor(randomUUID());
  hugo = await harness.anAdvisor(randomUUID());
  ours = await aClaimedCase(harness, ines);
  theirs = await aClaimedCase(harness, hugo);
  await addTimelineEntry(harness, hugo, theirs.caseId, { kind: 'note', text: 'privé' });
  theirRow = (await harness.db.withTenant({ instanceId: hugo.instanceId }, (tx) => cases.findCase(tx, hugo.instanceId, theirs.caseId)))!;
}, 30_000);
afterAll(() => harness?.stop());

const asOurs = <T>(work: (tx: Tx) => Promise<T>) => harness.db.withTenant({ instanceId: ines.instanceId }, work);
const at = new Date('2026-11-16T10:00:00Z');
const aTask = () => ({
  id: randomUUID(), kind: 'manual' as const, key: randomUUID(), title: 't', detail: '',
  transmittedOn: '2026-11-16', workingDays: 1, dueOn: '2026-11-17',
});

describe('an instance, given the ids of another one', () => {
  const query = () => ({
    instanceId: hugo.instanceId, departements: ['60'], mine: [hugo.personId], today: '2026-11-16', view: 'tous' as const,
  });

  it.each<[string, (tx: Tx) => Promise<unknown>, unknown]>([
    ['findCase', (tx) => cases.findCase(tx, hugo.instanceId, theirs.caseId), null],
    ['lockCase', (tx) => cases.lockCase(tx, hugo.instanceId, theirs.caseId), null],
    ['lockOpenCase', (tx) => cases.lockOpenCase(tx, hugo.instanceId, theirs.collectiviteId), null],
    ['findLastCase', (tx) => cases.findLastCase(tx, hugo.instanceId, theirs.collectiviteId), null],
    ['listCasesOf', (tx) => cases.listCasesOf(tx, hugo.instanceId, hugo.personId), []],
    ['listStatusSteps', (tx) => cases.listStatusSteps(tx, theirRow), []],
    ['takeCase', (tx) => cases.takeCase(tx, theirRow, ines.personId, at), null],
    ['listTasks', (tx) => tasks.listTasks(tx, theirRow), []],
    ['listOpenTasks', (tx) => tasks.listOpenTasks(tx, theirRow), []],
    ['listEntries', (tx) => listEntries(tx, theirRow, false), []],
    ['takeEarlyEntries', (tx) => takeEarlyEntries(tx, theirRow), []],
    ['listAdvisors', (tx) => listAdvisors(tx, hugo.instanceId), []],
    ['lockAdvisor', (tx) => lockAdvisor(tx, hugo.instanceId, hugo.personId), undefined],
    ['hasLeft', (tx) => hasLeft(tx, hugo.instanceId, hugo.personId), false],
    ['lastRelayOf', (tx) => lastRelayOf(tx, hugo.instanceId, hugo.personId), undefined],
    ['isAdherent', (tx) => isAdherent(tx, hugo.instanceId, theirs.collectiviteId), false],
    ['listQueue', (tx) => listQueue(tx, query(), { size: 50, offset: 0 }), []],
    ['countQueue', (tx) => countQueue(tx, query()), 0],
    ['countViews', async (tx) => Object.values(await countViews(tx, query())).reduce((sum, count) => sum + count, 0), 0],
    ['cancelTasks', (tx) => tasks.cancelTasks(tx, theirRow, at), undefined],
    ['finishTask', async (tx) => tasks.finishTask(tx, theirRow, (await theirTask())!, ines.personId, at), false],
    ['findTask', async (tx) => tasks.findTask(tx, theirRow, (await theirTask())!), null],
    ['markAnnounced', async (tx) => tasks.markAnnounced(tx, hugo.instanceId, (await theirTask())!, '2030-01-01', at), null],
  ])('%s sees nothing', async (_, work, nothing) => {
    expect(await asOurs(work)).toEqual(nothing);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['insertCase', (tx) => cases.insertCase(tx, { ...content(), instanceId: hugo.instanceId, id: randomUUID(), collectiviteId: randomUUID(), status: 'a-qualifier', firstRequest: true, openedAt: at })],
    ['updateContent', (tx) => cases.updateContent(tx, theirRow, content())],
    ['changeStatus', (tx) => cases.changeStatus(tx, theirRow, { status: 'en-pause', at })],
    ['recordContact', (tx) => cases.recordContact(tx, theirRow)],
    ['insertTasks', (tx) => tasks.insertTasks(tx, theirRow, [aTask()], at)],
    ['insertEntry', (tx) => insertEntry(tx, theirRow, { id: randomUUID(), kind: 'note', shared: false, at, authorSide: 'staff', text: 'x' })],
    ['insertEarlyEntry', (tx) => insertEarlyEntry(tx, theirRow, { id: randomUUID(), shared: false, at, text: 'x' })],
    ['startAssignment', (tx) => startAssignment(tx, theirRow, ines.personId, at)],
    ['endAssignment', (tx) => endAssignment(tx, theirRow, hugo.personId, at)],
  ])('%s changes nothing', async (_, work) => {
    await expect(asOurs(work)).rejects.toThrow();
    expect(await theirState()).toEqual(before);
  });

  let before: unknown;
  beforeAll(async () => {
    before = await theirState();
  });
});

describe('a collectivité', () => {
  const asCollectivite = <T>(collectiviteId: string, work: (tx: Tx) => Promise<T>) => harness.db.withTenant({ collectiviteId, personId: randomUUID() }, work);

  it('reads its own case and what is shared with it, and nothing of its neighbour', async () => {
    const seen = await asCollectivite(theirs.collectiviteId, async (tx) => ({
      own: (await cases.findLastCase(tx, hugo.instanceId, theirs.collectiviteId))?.id,
      neighbour: await cases.findLastCase(tx, ines.instanceId, ours.collectiviteId),
      private: (await listEntries(tx, theirRow, false)).filter((entry) => !entry.shared),
      tasks: await tasks.listTasks(tx, theirRow),
      steps: await cases.listStatusSteps(tx, theirRow),
    }));
    expect(seen).toEqual({ own: theirs.caseId, neighbour: null, private: [], tasks: [], steps: [] });
  });

  it.each([
    ['in the name of an advisor', { authorSide: 'staff', kind: 'message', shared: true }],
    ['as a private note', { authorSide: 'collectivite', kind: 'note', shared: false }],
    ['in the name of somebody else', { authorSide: 'collectivite', kind: 'message', shared: true, authorId: randomUUID() }],
  ] as const)('cannot write %s', async (_, entry) => {
    const work = (tx: Tx) => insertEntry(tx, theirRow, { id: randomUUID(), at, text: 'x', ...entry });
    await expect(asCollectivite(theirs.collectiviteId, work)).rejects.toThrow(/row-level security/);
  });

  it('cannot write on the case of its neighbour', async () => {
    const personId = randomUUID();
    const forged = { ...theirRow, collectiviteId: ours.collectiviteId };
    const entry = { id: randomUUID(), kind: 'message', shared: true, at, authorId: personId, authorSide: 'collectivite', text: 'x' } as const;
    const attempt = harness.db.withTenant({ collectiviteId: ours.collectiviteId, personId }, (tx) => insertEntry(tx, forged, entry));
    await expect(attempt).rejects.toThrow(/[Ff]oreign key/);
  });
});

it('shows the system role ids and dates, and no word', async () => {
  expect((await findDueTasks(harness.systemDatabase, '2030-01-01')).length).toBeGreaterThan(0);
  const titles = harness.systemDatabase.withSystem((tx) => tx.$queryRawUnsafe('SELECT title FROM task'));
  await expect(titles).rejects.toThrow(/permission denied/);
});

it('leaves no table unprotected', async () => {
  expect(await listUnprotectedTables(harness.owner, { unownedTables: ['access.collectivite', 'access.instance', 'operations.action'] })).toEqual([]);
});

function content() {
  return { subject: 'x', thematiques: [], alertCodes: [], legalDuty: false };
}

async function theirTask(): Promise<string | undefined> {
  const [row] = await harness.everything<{ id: string }>('SELECT id FROM task WHERE instance_id = $1 LIMIT 1', hugo.instanceId);
  return row?.id;
}

async function theirState(): Promise<unknown> {
  return harness.everything(
    `SELECT (SELECT jsonb_agg(to_jsonb(a)) FROM accompagnement a WHERE instance_id = $1) AS cases,
            (SELECT jsonb_agg(to_jsonb(t) ORDER BY t.id) FROM task t WHERE instance_id = $1) AS tasks,
            (SELECT count(*) FROM timeline_entry WHERE instance_id = $1) AS entries,
            (SELECT jsonb_agg(to_jsonb(s)) FROM assignment s WHERE instance_id = $1) AS assignments`,
    hugo.instanceId,
  );
}
