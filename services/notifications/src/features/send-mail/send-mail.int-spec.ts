import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { diagnosticsEvents, events, type caseworkEvents } from '@osinum/contracts';
import { eventsOf } from '../../spec/events.ts';
import { Harness, type Commune } from '../../spec/harness.ts';
import { smtpMailer, type Mailer } from '../../smtp/mailer.ts';

let harness: Harness;
let instanceId: string;
let commune: Commune;
let on: ReturnType<typeof eventsOf>;
let real: Mailer;

beforeAll(async () => {
  harness = await Harness.start();
  real = harness.mailer;
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.now = new Date('2026-11-12T14:00:00Z');
  harness.mailer = real;
  harness.mails.refuse = undefined;
  harness.mails.mute = false;
  harness.identityDown = false;
  instanceId = await harness.anInstance();
  commune = await harness.aCommune(instanceId);
  on = eventsOf(harness, instanceId, commune.collectiviteId);
});

const subjects = (email = commune.email) => harness.mails.inbox(email).map((mail) => mail.subject);
const deliveries = () =>
  harness.everything<{ state: string; attempts: number; reason_code: string | null }>(
    'SELECT state, attempts, reason_code FROM delivery WHERE instance_id = $1 ORDER BY state',
    instanceId,
  );
const messages = async () =>
  (await harness.published(commune.collectiviteId)).map(({ type, payload }): Record<string, unknown> => ({ type, ...payload }));
const minutes = (count: number) => count * 60_000;

/** Wall time goes by. */
async function wait(ms: number): Promise<void> {
  harness.wallAheadMs += ms;
  await harness.sendMails();
}

async function completedWithPlan(): Promise<void> {
  const diagnosticId = randomUUID();
  await on.completed(diagnosticId);
  await on.planned(diagnosticId);
  await harness.tick();
}

describe('after a completion, the commune gets one mail', () => {
  it('with the plan, as soon as there is one', async () => {
    await completedWithPlan();
    expect(subjects()).toEqual(['Votre plan d’action est prêt']);
    const [mail] = harness.mails.inbox(commune.email);
    expect(mail?.html).toContain('http://osinum.localhost:4100/plan');
    expect(mail?.text).toContain('- 6 actions à regarder d’abord');
    expect(mail?.to?.[0]).toMatchObject({ name: 'Mireille Garnier', address: commune.email });
    expect(mail?.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
    harness.now = new Date('2026-11-12T15:00:00Z');
    await harness.tick();
    expect(subjects()).toHaveLength(1);
  });

  it('whichever event comes first', async () => {
    const diagnosticId = randomUUID();
    await on.planned(diagnosticId);
    await harness.tick();
    expect(subjects()).toEqual([]);
    await on.completed(diagnosticId);
    await harness.tick();
    expect(subjects()).toEqual(['Votre plan d’action est prêt']);
  });

  it('without the plan after ten minutes, and no second one when it comes', async () => {
    const diagnosticId = randomUUID();
    await on.completed(diagnosticId);
    harness.now = new Date('2026-11-12T14:09:59Z');
    await harness.tick();
    expect(subjects()).toEqual([]);
    harness.now = new Date('2026-11-12T14:10:00Z');
    await harness.tick();
    await on.planned(diagnosticId);
    await harness.tick();
    expect(subjects()).toEqual(['Votre diagnostic est terminé']);
    expect(harness.mails.inbox(commune.email)[0]?.html).toContain(`/resultats/${diagnosticId}`);
  });
});

const ines = { personId: randomUUID(), name: 'Inès Caradec', email: 'ines.caradec@osinum.example' };

describe('a diagnostic filled together', () => {
  it('asks the commune, tells the advisor, then tells the commune to read again, and nothing of other ends', async () => {
    harness.advisors.set(instanceId, [ines, { ...ines, personId: randomUUID(), email: 'hugo@osinum.example' }]);
    harness.mails.received.length = 0;
    const { collectiviteId } = commune;
    const diagnosticId = randomUUID();
    const ids = { assistanceId: randomUUID(), collectiviteId, instanceId, advisorId: ines.personId };
    const meta = { key: ids.assistanceId, occurredAt: harness.now, instanceId, collectiviteId };
    const { PHONE: mode } = diagnosticsEvents.AssistanceMode;
    const { HANDED_BACK, WITHDRAWN } = diagnosticsEvents.AssistanceEndReason;

    await harness.bus.deliver(events.AssistanceProposed, { ...ids, mode }, meta);
    await harness.sendMails();
    expect(subjects()).toEqual(['Remplir le diagnostic avec Inès Caradec']);
    expect(harness.mails.inbox(commune.email)[0]?.html).toContain('/diagnostic/saisie-accompagnee');

    const until = timestampFromDate(new Date('2026-12-12T14:00:00Z'));
    await harness.bus.deliver(events.AssistanceAgreed, { ...ids, mode, diagnosticId, until, proposed: true }, meta);
    await harness.sendMails();
    expect([subjects(ines.email), subjects('hugo@osinum.example')]).toEqual([['Accord pour remplir le diagnostic\u00a0: Crisolles'], []]);
    expect(harness.mails.inbox(ines.email)[0]?.text).toContain('jusqu’au 12 décembre 2026');

    await harness.bus.deliver(events.AssistanceEnded, { ...ids, assistanceId: randomUUID(), diagnosticId, reason: WITHDRAWN }, meta);
    await harness.bus.deliver(events.AssistanceEnded, { ...ids, diagnosticId, reason: HANDED_BACK }, meta);
    await harness.sendMails();
    expect(subjects()).toEqual(['Remplir le diagnostic avec Inès Caradec', 'Votre diagnostic est à relire et à signer']);
    expect(harness.mails.inbox(commune.email)[1]?.html).toContain(`/diagnostic/${diagnosticId}/contributions`);
  });
});

describe('news of an accompagnement', () => {

  it('goes to the advisors when it opens, to the commune when somebody takes it and when a task is done', async () => {
    harness.advisors.set(instanceId, [ines]);
    const caseId = randomUUID();
    harness.mails.received.length = 0;
    await on.opened(caseId, randomUUID());
    await harness.sendMails();
    expect(subjects(ines.email)).toEqual(['Nouvel accompagnement\u00a0: Crisolles']);
    expect(harness.mails.inbox(ines.email)[0]?.html).toContain(`/accompagnements/${caseId}`);
    expect(subjects()).toEqual([]);

    await on.assigned(caseId, ines.personId);
    await harness.sendMails();
    await on.taskDone(caseId, ines.personId, false);
    await on.taskDone(caseId, ines.personId, true);
    await harness.sendMails();
    expect(subjects()).toEqual(['Inès Caradec suit maintenant votre dossier', 'Inès Caradec a avancé sur votre dossier']);
    expect((await messages()).map(({ type, kind }) => `${String(type)} ${String(kind)}`)).toEqual([
      'MessageSent case-opened',
      'MessageSent case-claimed',
      'MessageSent task-done',
    ]);
  });

  it('is sent once, however often the event comes', async () => {
    const record = await on.assigned(randomUUID(), ines.personId);
    await harness.sendMails();
    await harness.bus.redeliver(record);
    await harness.sendMails();
    expect(subjects()).toHaveLength(1);
  });

  it('is not told when it is a week old: a replay writes to nobody', async () => {
    const ids = { caseId: randomUUID(), collectiviteId: commune.collectiviteId, instanceId, personId: ines.personId };
    const occurredAt = new Date('2026-11-05T13:59:59Z');
    await harness.bus.deliver<caseworkEvents.AccompagnementAssigned>(events.AccompagnementAssigned, ids, { ...ids, occurredAt });
    await harness.sendMails();
    expect(subjects()).toEqual([]);
  });
});

describe('when a mail does not get through', () => {
  it('is tried again after a minute, then five, and says in the end that it was sent', async () => {
    harness.mails.refuse = () => 451;
    await completedWithPlan();
    expect(await deliveries()).toEqual([{ state: 'failed-temporary', attempts: 1, reason_code: '451' }]);
    await wait(minutes(0.5));
    expect(await deliveries()).toMatchObject([{ attempts: 1 }]);
    await wait(minutes(1));
    expect(await deliveries()).toMatchObject([{ attempts: 2 }]);
    harness.mails.refuse = undefined;
    await wait(minutes(6));
    expect(await deliveries()).toEqual([{ state: 'sent', attempts: 3, reason_code: null }]);
    expect(subjects()).toHaveLength(1);
    expect(await messages()).toMatchObject([{ type: 'MessageSent' }]);
  });

  it('gives up at once when the address is refused for good, and says so', async () => {
    harness.mails.refuse = () => 550;
    await completedWithPlan();
    await wait(minutes(60 * 24));
    expect(await deliveries()).toEqual([{ state: 'failed-permanent', attempts: 1, reason_code: '550' }]);
    expect(await messages()).toMatchObject([{ type: 'MessageFailed', kind: 'completion', reasonCode: '550' }]);
  });

  it('writes to the others all the same', async () => {
    const second = { personId: randomUUID(), name: 'Paul Lemoine', email: `paul-${commune.email}`, role: 'referent', status: 'active' };
    harness.members.get(commune.collectiviteId)!.push(second);
    harness.mails.refuse = (address) => (address === second.email ? 550 : undefined);
    await completedWithPlan();
    expect((await deliveries()).map((one) => one.state)).toEqual(['failed-permanent', 'sent']);
    expect(subjects()).toHaveLength(1);
  });

  it('waits for identity, and forgets who has left meanwhile', async () => {
    harness.identityDown = true;
    await completedWithPlan();
    expect(await deliveries()).toEqual([]);
    harness.identityDown = false;
    harness.mails.refuse = () => 451;
    await wait(minutes(1.5));
    expect(await deliveries()).toMatchObject([{ state: 'failed-temporary' }]);
    harness.mails.refuse = undefined;
    harness.members.set(commune.collectiviteId, []);
    await wait(minutes(10));
    expect(await deliveries()).toMatchObject([{ state: 'skipped', reason_code: 'no-recipient' }]);
    expect(subjects()).toEqual([]);
  });

  it('reaches nobody when there is nobody, and does not come again', async () => {
    harness.members.set(commune.collectiviteId, []);
    await completedWithPlan();
    expect(await harness.everything('SELECT 1 FROM mail WHERE instance_id = $1 AND closed_at IS NULL', instanceId)).toEqual([]);
  });
});

describe('when the mail server dies', () => {
  it('after it took the mail, before it said so: sent again with the same Message-ID, and counted', async () => {
    harness.mails.mute = true;
    await completedWithPlan();
    expect(await deliveries()).toMatchObject([{ state: 'failed-temporary', attempts: 1 }]);
    harness.mails.mute = false;
    await wait(minutes(2));
    expect(await deliveries()).toMatchObject([{ state: 'resent', attempts: 2 }]);
    const ids = harness.mails.inbox(commune.email).map((mail) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await messages()).toMatchObject([{ type: 'MessageSent', resent: true }]);
  });
});

describe('when the process dies', () => {
  it('after the server said yes: sent again with the same Message-ID, and counted', async () => {
    harness.mailer = {
      send: async (mail) => {
        await real.send(mail);
        throw new Error('the process dies here');
      },
    };
    await completedWithPlan();
    harness.mailer = real;
    expect(await deliveries()).toMatchObject([{ state: 'sending', attempts: 1 }]);
    await wait(minutes(3));
    expect(await deliveries()).toMatchObject([{ state: 'resent', attempts: 2 }]);
    const ids = harness.mails.inbox(commune.email).map((mail) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await messages()).toMatchObject([{ type: 'MessageSent', resent: true }]);
  });

  it('while another still has the mail: nobody sends it twice', async () => {
    let enter!: () => void;
    const sending = new Promise<void>((resolve) => (enter = resolve));
    const slow = Promise.withResolvers<void>();
    harness.mailer = { send: async (mail) => (enter(), await slow.promise, real.send(mail)) };
    const diagnosticId = randomUUID();
    await on.completed(diagnosticId);
    await on.planned(diagnosticId);
    const first = harness.sendMails();
    await sending;
    await harness.sendMails();
    slow.resolve();
    await first;
    expect(subjects()).toHaveLength(1);
  });

  it('or seems to: a worker that comes back after its lease leaves what another has told of it', async () => {
    let enter!: () => void;
    const sent = new Promise<void>((resolve) => (enter = resolve));
    const asleep = Promise.withResolvers<void>();
    harness.mailer = { send: async (mail) => (await real.send(mail), enter(), asleep.promise) };
    const diagnosticId = randomUUID();
    await on.completed(diagnosticId);
    await on.planned(diagnosticId);
    const first = harness.sendMails();
    await sent;
    harness.mailer = real;
    await wait(minutes(3));
    asleep.resolve();
    await first;
    expect(await deliveries()).toMatchObject([{ state: 'resent', attempts: 2 }]);
    expect(await messages()).toMatchObject([{ type: 'MessageSent', resent: true }]);
  });

  it('cannot reach the server: the mail waits', async () => {
    harness.mailer = smtpMailer('smtp://127.0.0.1:1');
    await completedWithPlan();
    expect(await deliveries()).toEqual([{ state: 'failed-temporary', attempts: 1, reason_code: expect.stringMatching(/ECONNECTION|ESOCKET/) }]);
    harness.mailer = real;
    await wait(minutes(2));
    expect(subjects()).toHaveLength(1);
  });
});
