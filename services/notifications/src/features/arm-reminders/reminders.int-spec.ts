import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventsOf } from '../../spec/events.ts';
import { Harness, type Commune } from '../../spec/harness.ts';
import { listRelances } from '../list-relances/list-relances.ts';
import { sendDueRelance } from '../send-due-relance/send-due-relance.ts';
import { findDueReminders } from '../../db/sweeps.ts';

let harness: Harness;
let instanceId: string;
let commune: Commune;
let on: ReturnType<typeof eventsOf>;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.now = new Date('2026-11-12T14:00:00Z');
  instanceId = await harness.anInstance();
  commune = await harness.aCommune(instanceId);
  on = eventsOf(harness, instanceId, commune.collectiviteId);
});

async function relances(): Promise<string[]> {
  const { relances } = await listRelances(harness.database, commune.collectiviteId);
  return relances.map(({ monthsBefore, dueAt, status }) => `${monthsBefore} ${dueAt.slice(0, 16)} ${status}`);
}

const subjects = () => harness.mails.inbox(commune.email).map((mail) => mail.subject);

async function goTo(iso: string): Promise<void> {
  harness.now = new Date(iso);
  await harness.tick();
}

/** Completes a diagnostic and reads its first mail away. */
async function completed(diagnosticId = randomUUID()): Promise<string> {
  await on.started(diagnosticId);
  await on.completed(diagnosticId);
  await on.planned(diagnosticId);
  await harness.tick();
  harness.mails.received.length = 0;
  return diagnosticId;
}

describe('the life of a reminder', () => {
  it('is planned when a diagnostic is completed, at eight in Paris in both seasons', async () => {
    await completed();
    expect(await relances()).toEqual([
      '6 2027-05-12T06:00 planned',
      '3 2027-08-12T06:00 planned',
      '1 2027-10-12T06:00 planned',
      '0 2027-11-12T07:00 planned',
    ]);
  });

  it('leaves on its day, once, and says the age of the diagnostic', async () => {
    await completed();
    await goTo('2027-05-12T05:59:00Z');
    expect(subjects()).toEqual([]);
    await goTo('2027-05-12T06:00:00Z');
    await goTo('2027-05-12T06:00:05Z');
    expect(subjects()).toEqual(['Votre diagnostic a six mois']);
    expect((await relances())[0]).toBe('6 2027-05-12T06:00 sent');
  });

  it('sends the last of several that are overdue, and records the others', async () => {
    await completed();
    await goTo('2027-11-20T09:00:00Z');
    expect(subjects()).toEqual(['Votre diagnostic a un an']);
    expect((await relances()).map((line) => line.split(' ')[2])).toEqual(['skipped', 'skipped', 'skipped', 'sent']);
    await goTo('2028-05-20T09:00:00Z');
    expect(subjects()).toHaveLength(1);
  });

  it('keeps quiet while the diagnostic is taken again, and comes back if it is given up', async () => {
    await completed();
    await goTo('2027-10-01T09:00:00Z');
    harness.mails.received.length = 0;
    await on.started();
    await goTo('2027-10-12T07:00:00Z');
    expect(subjects()).toEqual([]);
    await goTo('2027-12-12T09:00:00Z');
    expect(subjects()).toEqual([]);
    expect((await relances()).map((line) => line.split(' ')[2])).toEqual(['skipped', 'sent', 'skipped', 'skipped']);
  });

  it('is cancelled and armed anew when it is taken again', async () => {
    await completed();
    await goTo('2027-05-12T06:00:00Z');
    harness.now = new Date('2027-05-13T09:00:00Z');
    await completed();
    expect(await relances()).toEqual([
      '6 2027-05-12T06:00 sent',
      '3 2027-08-12T06:00 cancelled',
      '1 2027-10-12T06:00 cancelled',
      '6 2027-11-13T07:00 planned',
      '0 2027-11-12T07:00 cancelled',
      '3 2028-02-13T07:00 planned',
      '1 2028-04-13T06:00 planned',
      '0 2028-05-13T06:00 planned',
    ].toSorted((a, b) => a.slice(2).localeCompare(b.slice(2))));
    await goTo('2027-11-12T09:00:00Z');
    expect(subjects()).toEqual([]);
  });

  it('does not depend on the order in which events come', async () => {
    const [old, recent] = [randomUUID(), randomUUID()];
    await on.completed(recent, new Date('2026-11-10T09:00:00Z'));
    await on.started(recent, new Date('2026-11-08T09:00:00Z'));
    await on.completed(old, new Date('2025-11-01T09:00:00Z'));
    const planned = (await relances()).filter((line) => line.endsWith('planned'));
    expect(planned).toHaveLength(4);
    expect(planned[3]).toBe('0 2027-11-10T07:00 planned');
  });

  it('sends nothing of a past long gone, heard of by a replay', async () => {
    const long = randomUUID();
    await on.completed(long, new Date('2025-01-15T09:00:00Z'));
    await on.planned(long);
    await harness.tick();
    expect(subjects()).toEqual([]);
    expect((await relances()).every((line) => line.endsWith('skipped'))).toBe(true);
  });
});

describe('safety', () => {
  it('two workers at once send one mail', async () => {
    await completed();
    harness.now = new Date('2027-05-12T06:00:00Z');
    const due = (await findDueReminders(harness.systemDatabase, harness.now)).filter((one) => one.collectiviteId === commune.collectiviteId);
    await Promise.all([1, 2, 3].map(() => sendDueRelance(harness.database, due[0]!, harness.now)));
    await Promise.all([harness.sendMails(), harness.sendMails(), harness.sendMails()]);
    expect(subjects()).toEqual(['Votre diagnostic a six mois']);
  });

  it('the same event twice arms once', async () => {
    const record = await on.completed();
    await harness.bus.redeliver(record);
    expect(await relances()).toHaveLength(4);
  });

  it('several diagnostics completed at once leave one armed reminder', async () => {
    await Promise.all([1, 2, 3, 4].map((day) => on.completed(randomUUID(), new Date(`2026-11-0${day}T09:00:00Z`))));
    const armed = await harness.everything('SELECT completed_at FROM reminder WHERE collectivite_id = $1 AND cancelled_at IS NULL', commune.collectiviteId);
    expect(armed).toEqual([{ completed_at: new Date('2026-11-04T09:00:00Z') }]);
    expect(await harness.everything('SELECT reason FROM messaging.dead_letter')).toEqual([]);
  });
});

describe('the brand', () => {
  it('is that of the instance where the reminder was earned', async () => {
    const vallees = await harness.anInstance('vallees', 'Numérique des Vallées');
    commune = await harness.aCommune(vallees);
    on = eventsOf(harness, vallees, commune.collectiviteId);
    await completed();
    await goTo('2027-05-12T06:00:00Z');
    const [mail] = harness.mails.inbox(commune.email);
    expect(mail?.from).toMatchObject({ name: 'Numérique des Vallées', address: 'ne-pas-repondre@vallees.example' });
    expect(mail?.html).toContain('http://vallees.localhost:4100/diagnostic');
    expect(mail?.html).toContain('#17493B');
  });

  it('is that of the operator of the day when the commune has left', async () => {
    await completed();
    const vallees = await harness.anInstance('vallees', 'Numérique des Vallées');
    await harness.everything('UPDATE access.relation SET ended = true WHERE collectivite_id = $1', commune.collectiviteId);
    await harness.everything(`INSERT INTO access.relation VALUES ('${vallees}', '${commune.collectiviteId}', 'adherent', false, 1)`);
    await goTo('2027-05-12T06:00:00Z');
    expect(harness.mails.inbox(commune.email)[0]?.from?.name).toBe('Numérique des Vallées');
    expect((await harness.published(commune.collectiviteId)).at(-1)).toMatchObject({ type: 'MessageSent', instance_id: vallees });
  });
});
