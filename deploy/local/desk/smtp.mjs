import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** How the server behaves, chosen on the desk: what a sender must cope with in real life. */
export const smtpModes = {
  ok: 'Accepter les messages',
  'refuse-temporarily': 'Refuser pour l’instant (451)',
  'refuse-permanently': 'Refuser pour de bon (550)',
  slow: 'Répondre lentement (20 s)',
  'hold-in-data': 'Se taire au milieu d’un message',
  'hold-before-reply': 'Recevoir un message, et se taire au lieu de l’accepter',
};

const slowMs = 20_000;
const refusals = {
  'refuse-temporarily': [451, '4.3.2 Service temporarily unavailable'],
  'refuse-permanently': [550, '5.1.1 Recipient address rejected'],
};

const held = () => new Promise(() => {});

/** @param {{ mailbox: import('./mailbox.mjs').Mailbox, mode: () => string, onHeld: () => void }} options onHeld: a mail is held until one of the two ends gives up */
export function smtpServer({ mailbox, mode, onHeld }) {
  const hold = () => (onHeld(), held());
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    banner: 'Osinum, serveur de développement',
    logger: false,
    async onRcptTo(_address, _session, done) {
      if (mode() === 'slow') await delay(slowMs);
      const refusal = refusals[mode()];
      done(refusal ? Object.assign(new Error(refusal[1]), { responseCode: refusal[0] }) : null);
    },
    async onData(stream, session, done) {
      try {
        const chunks = [];
        for await (const chunk of stream) {
          if (mode() === 'hold-in-data') await hold();
          chunks.push(chunk);
        }
        await mailbox.add(Buffer.concat(chunks), session.envelope.rcptTo.map(({ address }) => address));
        if (mode() === 'hold-before-reply') await hold();
        done();
      } catch (error) {
        done(error);
      }
    },
  });
}
