import { describe, expect, it } from '@jest/globals';
import { htmlProblems } from '@osinum/testing/browser';
import { clockPage, inboxPage, mailPage, missingPage, modePage } from './pages.mjs';

const mail = {
  id: '000001', receivedAt: '2026-11-22T07:00:00.000Z', recipients: ['mairie@crisolles.example'], from: 'Osinum <a@osinum.example>', to: [],
  subject: 'Votre plan d’action & <vous>', date: '', messageId: '', text: 'Bonjour', html: '<p>Bonjour</p>', links: ['http://osinum.localhost:4100/?a=1&b=2'],
  headers: [{ key: 'subject', value: '=?utf-8?Q?x?=' }], attachments: [],
};
const now = new Date('2026-11-22T07:00:00.000Z');

describe('the pages of the desk', () => {
  it.each([
    ['an empty inbox', inboxPage({ mails: [], to: '', mode: 'ok' })],
    ['an inbox during a failure', inboxPage({ mails: [mail], to: 'mairie@crisolles.example', mode: 'slow' })],
    ['a mail', mailPage(mail)],
    ['the clock', clockPage({ now, offsetMs: 0 })],
    ['the clock refusing a value', clockPage({ now, offsetMs: 1000, values: { months: 'x' }, error: 'Écrivez des nombres entiers, sans signe.' })],
    ['the failures', modePage('refuse-temporarily')],
    ['nothing', missingPage()],
  ])('%s is valid HTML', async (_, html) => {
    expect(await htmlProblems(html)).toEqual([]);
  });

  it('shows what a sender wrote as text', () => {
    expect(mailPage(mail)).toContain('Votre plan d’action &amp; &lt;vous&gt;');
  });
});
