import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readMailFigures } from '../../db/mail-figures.ts';
import { listFailedMails } from '../../db/failed-mails.ts';
import { eventsOf } from '../../spec/events.ts';
import { Harness, type Commune } from '../../spec/harness.ts';
import { sendMailAgain } from './send-mail-again.ts';

const samia = randomUUID();
let harness: Harness;
let instanceId: string;
let commune: Commune;

beforeAll(async () => {
  harness = await Harness.start();
}, 30_000);
afterAll(() => harness?.stop());

beforeEach(async () => {
  harness.mails.refuse = undefined;
  await harness.everything('TRUNCATE delivery, mail CASCADE');
  instanceId = await harness.anInstance();
  commune = await harness.aCommune(instanceId);
});

const figures = () => readMailFigures(harness.systemDatabase, harness.wall.now());
const failed = () => listFailedMails(harness.systemDatabase);
const again = (mailId: string) => sendMailAgain(harness, mailId, samia);
const messageIds = async () => (await harness.everything<{ message_id: string }>('SELECT message_id FROM delivery ORDER BY 1')).map((row) => row.message_id);

/** A commune of two people, one of whose addresses is refused for good. */
async function halfRefused(): Promise<string> {
  const second = { personId: randomUUID(), name: 'Paul Lemoine', email: `paul-${commune.email}`, role: 'referent', status: 'active' };
  harness.members.get(commune.collectiviteId)!.push(second);
  harness.mails.refuse = (address) => (address === second.email ? 550 : undefined);
  const on = eventsOf(harness, instanceId, commune.collectiviteId);
  const diagnosticId = randomUUID();
  await on.completed(diagnosticId);
  await on.planned(diagnosticId);
  await harness.tick();
  return second.email;
}

describe('a mail that failed', () => {
  it('is counted and listed: what it is about and why, never to whom', async () => {
    await halfRefused();
    expect(await figures()).toEqual({
      waiting: 0, lateSeconds: null, queued: 0, sending: 0, failedTemporary: 0, failedPermanent: 1,
      lastDay: { sent: 1, resent: 0, skipped: 0, failedPermanent: 1 },
    });
    const [mail, ...others] = await failed();
    expect(others).toEqual([]);
    expect(mail).toEqual({
      mailId: expect.any(String), instanceId, kind: 'completion', state: 'failed-permanent', reasonCode: '550', attempts: 1, failedAt: expect.any(String),
    });
  });

  it('is sent again to those who do not have it, with the Message-ID it had, and who asked is written', async () => {
    const email = await halfRefused();
    const before = await messageIds();
    const [mail] = await failed();
    harness.mails.refuse = undefined;
    expect(await again(mail!.mailId)).toEqual({ recipients: 1 });
    expect(await figures()).toMatchObject({ waiting: 1, queued: 1, failedPermanent: 0 });
    await harness.sendMails();
    expect(await failed()).toEqual([]);
    expect([harness.mails.inbox(email).length, harness.mails.inbox(commune.email).length]).toEqual([1, 1]);
    expect(before).toContain(harness.mails.inbox(email)[0]?.messageId);
    expect(await messageIds()).toEqual(before);
    expect(await harness.everything('SELECT actor_id, action, target, affected FROM operations.action')).toEqual([
      { actor_id: samia, action: 'send-mail-again', target: { mailId: mail!.mailId }, affected: 1 },
    ]);
  });

  it('is not sent again once it has left, nor when it never was', async () => {
    await halfRefused();
    const [mail] = await failed();
    harness.mails.refuse = undefined;
    await again(mail!.mailId);
    await harness.sendMails();
    await expect(again(mail!.mailId)).rejects.toMatchObject({ kind: 'conflict', code: 'mail-not-failed' });
    await expect(again(randomUUID())).rejects.toMatchObject({ kind: 'not-found', code: 'mail-unknown' });
  });
});
