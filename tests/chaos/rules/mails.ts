import type { Observed } from './observed.ts';
import { verdictOn, type Verdict } from './violation.ts';

/** Each mail came once; one that came again carries the same Message-ID, and the platform says that it was sent again. */
export function mailsOnce({ saidMails, receivedMails }: Pick<Observed, 'saidMails' | 'receivedMails'>): Verdict {
  const times = timesOf(receivedMails);
  return verdictOn('Courriel : reçu une fois, ou compté comme renvoi', saidMails, ({ mailId, kind, messageId, state }) => {
    if (messageId === null) return { subject: mailId, detail: `${kind} : aucun envoi` };
    const count = times.get(messageId) ?? 0;
    const wrong = (detail: string) => ({ subject: messageId, detail });
    if (state !== 'sent' && state !== 'resent') return wrong(`resté à l’état « ${state} », reçu ${count} fois`);
    if (count === 0) return wrong('dit parti, jamais reçu');
    if (count > 1 && state === 'sent') return wrong(`reçu ${count} fois sans être compté comme renvoi`);
    return undefined;
  });
}

/** No mail came, to anybody, under a Message-ID that the platform does not know: it would be a second one for the reader. */
export function noOtherMessageId({ saidMails, otherMessageIds, receivedMails }: Pick<Observed, 'saidMails' | 'otherMessageIds' | 'receivedMails'>): Verdict {
  const said = new Set(saidMails.map(({ messageId }) => messageId));
  return verdictOn('Courriel : pas d’autre Message-ID', receivedMails, ({ messageId }) =>
    said.has(messageId) || otherMessageIds.has(messageId) ? undefined : { subject: messageId, detail: 'reçu sous un Message-ID inconnu' },
  );
}

/** How many mails of the run came more than once, each under one Message-ID. */
export function resends({ saidMails, receivedMails }: Pick<Observed, 'saidMails' | 'receivedMails'>): number {
  const times = timesOf(receivedMails);
  return saidMails.filter(({ messageId }) => messageId !== null && (times.get(messageId) ?? 0) > 1).length;
}

function timesOf(mails: Observed['receivedMails']): Map<string, number> {
  const times = new Map<string, number>();
  for (const { messageId } of mails) times.set(messageId, (times.get(messageId) ?? 0) + 1);
  return times;
}
