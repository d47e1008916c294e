import { formatDate, NBSP } from '@osinum/kernel';
import type { MailTemplate } from '@osinum/views';
import { ageInWords } from '../../domain/age-in-words.ts';
import { greetingFor, memberNotes, memberReason, plain } from './phrases.ts';

export interface RelanceView {
  recipientName: string;
  collectiviteName: string;
  completedAt: Date;
  dueAt: Date;
  /** The moment of sending: a reminder that leaves late tells the true age. */
  now: Date;
  url: string;
}

/** To the commune: how old its diagnostic is, and when to do it again. */
export const relance: MailTemplate<RelanceView> = {
  name: 'relance',
  compose: (view) => {
    const title = `Votre diagnostic a ${ageInWords(view.completedAt, view.now)}`;
    const when =
      view.now < view.dueAt
        ? `Il sera à refaire le ${formatDate(view.dueAt)}. Vous pouvez aussi le refaire dès maintenant.`
        : 'C’est le moment de le refaire.';
    return {
      subject: title,
      preheader: when,
      place: view.collectiviteName,
      title,
      greeting: greetingFor(view.recipientName),
      paragraphs: plain(
        `Vous avez terminé votre diagnostic le ${formatDate(view.completedAt)}.`,
        when,
        `Vous verrez ensuite ce qui a changé${NBSP}: ce qui avance, ce qui reste à faire.`,
      ),
      button: { label: 'Refaire le diagnostic', href: view.url },
      notes: memberNotes,
      reason: [
        `${memberReason(view.collectiviteName)} ` +
          `Rappels prévus${NBSP}: six mois, trois mois et un mois avant la date, puis le jour même.`,
      ],
    };
  },
};
