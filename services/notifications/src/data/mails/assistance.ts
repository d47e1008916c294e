import { formatDate, NBSP } from '@osinum/kernel';
import type { MailTemplate } from '@osinum/views';
import { greetingFor, memberNotes, memberReason, plain, staffNotes } from './phrases.ts';

interface AssistanceMail {
  recipientName: string;
  collectiviteName: string;
  url: string;
}

/** To the commune: an advisor offers to type with it. Nothing is open yet. */
export const assistanceProposed: MailTemplate<AssistanceMail & { advisorName: string; onSite: boolean }> = {
  name: 'assistance-proposed',
  compose: ({ advisorName, onSite, collectiviteName, recipientName, url }) => {
    const how = onSite ? 'chez vous' : 'au téléphone';
    const what = `${advisorName} vous propose de remplir le diagnostic avec vous, ${how}.`;
    const title = `Remplir le diagnostic avec ${advisorName}`;
    return {
      subject: title,
      preheader: 'Rien ne s’ouvre sans votre accord.',
      place: collectiviteName,
      title,
      greeting: greetingFor(recipientName),
      paragraphs: plain(
        what,
        'Rien ne s’ouvre sans votre accord. Vous pouvez l’arrêter à tout moment.',
        'La signature et le choix de ce qui est montré restent à vous.',
      ),
      button: { label: 'Voir ce que cela permet', href: url },
      notes: memberNotes,
      reason: [memberReason(collectiviteName)],
    };
  },
};

/** To the advisor: the commune agreed. */
export const assistanceAgreed: MailTemplate<AssistanceMail & { until: Date }> = {
  name: 'assistance-agreed',
  compose: ({ collectiviteName, recipientName, until, url }) => ({
    subject: `Accord pour remplir le diagnostic${NBSP}: ${collectiviteName}`,
    preheader: 'Vous pouvez lire et saisir les réponses.',
    place: collectiviteName,
    title: 'La collectivité a donné son accord',
    greeting: greetingFor(recipientName),
    paragraphs: plain(
      `Vous pouvez lire et saisir les réponses de ce diagnostic jusqu’au ${formatDate(until)}.`,
      'La collectivité voit ce que vous lisez et ce que vous saisissez. Elle peut arrêter à tout moment.',
    ),
    button: { label: 'Ouvrir le diagnostic', href: url },
    notes: staffNotes,
    reason: ['Vous recevez ce message parce que vous suivez cette collectivité.'],
  }),
};

/** To the commune: what was typed is to be read again, and signed. */
export const assistanceHandedBack: MailTemplate<AssistanceMail & { advisorName: string }> = {
  name: 'assistance-handed-back',
  compose: ({ advisorName, collectiviteName, recipientName, url }) => {
    const title = 'Votre diagnostic est à relire et à signer';
    return {
      subject: title,
      preheader: `${advisorName} a terminé la saisie.`,
      place: collectiviteName,
      title,
      greeting: greetingFor(recipientName),
      paragraphs: plain(
        `${advisorName} a terminé la saisie et n’a plus accès à vos réponses.`,
        'Relisez ce qui a été noté pour vous. Corrigez si besoin, puis signez.',
      ),
      button: { label: 'Relire le diagnostic', href: url },
      notes: memberNotes,
      reason: [memberReason(collectiviteName)],
    };
  },
};
