import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { listUnprotectedTables, type TenantScope } from '@osinum/tenancy';
import { eventsOf } from '../spec/events.ts';
import { Harness, type Commune } from '../spec/harness.ts';
import { listRelations } from './access.ts';
import type { Tx } from './client.ts';
import * as deliveries from './deliveries.ts';
import * as lives from './lives.ts';
import * as mails from './mails.ts';
import * as reminders from './reminders.ts';
import { findDueReminders, findMailsToSend, findWaitingCompletions } from './sweeps.ts';

let harness: Harness;
let theirInstance: string;
let theirs: Commune;
let reminder: reminders.ReminderRow;
let life: lives.LifeRow;
let mail: mails.MailRow;
let ours: TenantScope;
const at = new Date('2027-05-12T06:00:00Z');
const far = new Date('2099-01-01T00:00:00Z');

beforeAll(async () => {
  harness = await Harness.start();
  theirInstance = await harness.anInstance();
  theirs = await harness.aCommune(theirInstance);
  const ourInstance = await harness.anInstance();
  ours = { instanceId: ourInstance, collectiviteId: (await harness.aCommune(ourInstance)).collectiviteId };
  const diagnosticId = randomUUID();
  const on = eventsOf(harness, theirInstance, theirs.collectiviteId);
  await on.completed(diagnosticId);
  await on.planned(diagnosticId);
  await on.completed();
  await harness.database.withTenant({ instanceId: theirInstance, collectiviteId: theirs.collectiviteId }, async (tx) => {
    const [armed] = await reminders.listArmed(tx, theirs.collectiviteId);
    reminder = (await reminders.findReminder(tx, theirs.collectiviteId, armed!.reminderId))!;
    life = (await lives.findLife(tx, theirs.collectiviteId, diagnosticId))!;
    const row = await tx.mail.findFirstOrThrow({ where: { instanceId: theirInstance } });
    mail = (await mails.claimMail(tx, theirInstance, row.id, far, far))!;
    await deliveries.insertDeliveries(tx, mail, [{ personId: theirInstance, messageId: '<x@y>' }]);
  });
}, 30_000);
afterAll(() => harness?.stop());

const asOurs = <T>(work: (tx: Tx) => Promise<T>) => harness.database.withTenant(ours, work);

async function theirState(): Promise<unknown> {
  return harness.everything(
    `SELECT (SELECT jsonb_agg(to_jsonb(r)) FROM reminder r WHERE collectivite_id = $1) AS reminders,
            (SELECT jsonb_agg(to_jsonb(o) ORDER BY at) FROM reminder_occurrence o WHERE collectivite_id = $1) AS occurrences,
            (SELECT jsonb_agg(to_jsonb(l)) FROM diagnostic_life l WHERE collectivite_id = $1) AS lives,
            (SELECT jsonb_agg(to_jsonb(m)) FROM mail m WHERE instance_id = $2) AS mails,
            (SELECT jsonb_agg(to_jsonb(d)) FROM delivery d WHERE instance_id = $2) AS deliveries`,
    theirs.collectiviteId,
    theirInstance,
  );
}

describe('another tenant, given these ids', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await theirState();
  });

  it.each<[string, (tx: Tx) => Promise<unknown>, unknown]>([
    ['listRelations', (tx) => listRelations(tx, theirs.collectiviteId), []],
    ['findLife', (tx) => lives.findLife(tx, theirs.collectiviteId, life.diagnosticId), null],
    ['listLives', (tx) => lives.listLives(tx, theirs.collectiviteId), []],
    ['decideMail', (tx) => lives.decideMail(tx, life, at), false],
    ['listArmed', (tx) => reminders.listArmed(tx, theirs.collectiviteId), []],
    ['findReminder', (tx) => reminders.findReminder(tx, theirs.collectiviteId, reminder.id), null],
    ['lockReminder', (tx) => reminders.lockReminder(tx, theirs.collectiviteId, reminder.id), null],
    ['listPlanned', (tx) => reminders.listPlanned(tx, reminder), []],
    ['listRelanceViews', (tx) => reminders.listRelanceViews(tx, theirs.collectiviteId), []],
    ['cancelReminder', (tx) => reminders.cancelReminder(tx, theirs.collectiviteId, reminder.id, at), undefined],
    ['setQuiet', (tx) => reminders.setQuiet(tx, theirs.collectiviteId, reminder.id, far), undefined],
    ['settle', (tx) => reminders.settle(tx, reminder, { offset: 6, state: 'skipped', at }), undefined],
    ['claimMail', (tx) => mails.claimMail(tx, theirInstance, mail.id, far, far), null],
    ['listDeliveries', (tx) => deliveries.listDeliveries(tx, mail), []],
    ['lockDelivery', (tx) => deliveries.lockDelivery(tx, mail, theirInstance), undefined],
  ])('%s sees and changes nothing', async (_, work, nothing) => {
    expect(await asOurs(work)).toEqual(nothing);
    expect(await theirState()).toEqual(before);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['recordLife', (tx) => lives.recordLife(tx, { collectiviteId: theirs.collectiviteId, diagnosticId: randomUUID(), instanceId: theirInstance, startedAt: at })],
    ['insertReminder', (tx) => reminders.insertReminder(tx, { collectiviteId: theirs.collectiviteId, id: randomUUID(), diagnosticId: life.diagnosticId, instanceId: theirInstance, completedAt: at, dueAt: far, armedAt: at, occurrences: [] })],
    ['insertMail', (tx) => mails.insertMail(tx, { instanceId: theirInstance, id: randomUUID(), sendKey: 'k', collectiviteId: theirs.collectiviteId, facts: mail.facts, createdAt: at, nextAttemptAt: at })],
    ['postponeMail', (tx) => mails.postponeMail(tx, mail, at)],
    ['closeMail', (tx) => mails.closeMail(tx, mail, at)],
    ['insertDeliveries', (tx) => deliveries.insertDeliveries(tx, mail, [{ personId: randomUUID(), messageId: '<x@y>' }])],
    ['saveDelivery', (tx) => deliveries.saveDelivery(tx, { instanceId: theirInstance, mailId: mail.id, personId: theirInstance }, { state: 'sent', attempts: 1, repeated: false })],
  ])('%s is refused', async (_, work) => {
    await expect(asOurs(work)).rejects.toThrow();
    expect(await theirState()).toEqual(before);
  });
});

it('shows the system role ids and dates, and nothing of what is written', async () => {
  expect((await findDueReminders(harness.systemDatabase, far)).length).toBeGreaterThan(0);
  expect((await findWaitingCompletions(harness.systemDatabase)).length).toBeGreaterThan(0);
  expect((await findMailsToSend(harness.systemDatabase, far)).length).toBeGreaterThan(0);
  await expect(harness.systemDatabase.withSystem((tx) => tx.$queryRawUnsafe('SELECT facts FROM mail'))).rejects.toThrow(/permission denied/);
});

it('leaves no table unprotected', async () => {
  expect(await listUnprotectedTables(harness.owner, { unownedTables: ['access.collectivite', 'access.instance', 'operations.action'] })).toEqual([]);
});
