import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openMailbox } from './mailbox.mjs';

const mail = (subject) => Buffer.from([
  'From: Osinum <ne-pas-repondre@osinum.example>', 'To: Mairie <mairie@crisolles.example>', `Subject: ${subject}`,
  'Content-Type: text/html; charset=utf-8', '', '<p>Voir <a href="http://osinum.localhost:4100/suivi?a=1&amp;b=2">le suivi</a></p>',
].join('\r\n'));

describe('the mailbox of the desk', () => {
  let folder;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'mailbox-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists the newest first, for one recipient whatever the case, with the links a reader can follow', async () => {
    const mailbox = await openMailbox(folder);
    await mailbox.add(mail('Premier'), ['mairie@crisolles.example']);
    await mailbox.add(mail('Second'), ['Mairie@Crisolles.example']);
    await mailbox.add(mail('Autre'), ['autre@crisolles.example']);
    expect(mailbox.list('mairie@crisolles.example').map(({ subject }) => subject)).toEqual(['Second', 'Premier']);
    expect(mailbox.list()[0].links).toEqual(['http://osinum.localhost:4100/suivi?a=1&b=2']);
  });

  it('still has its mails after a restart, until it is emptied', async () => {
    await (await openMailbox(folder)).add(mail('Gardé'), ['mairie@crisolles.example']);
    const again = await openMailbox(folder);
    expect(again.list().map(({ id, subject, recipients }) => ({ id, subject, recipients }))).toEqual([
      { id: '000001', subject: 'Gardé', recipients: ['mairie@crisolles.example'] },
    ]);
    again.clear();
    expect((await openMailbox(folder)).list()).toEqual([]);
  });
});
