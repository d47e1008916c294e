import { formatDate, NBSP } from '@osinum/kernel';
import { ageInWords } from '../../domain/age-in-words.ts';
import { greetingFor, memberNote, type MailContent } from './mail-content.ts';

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
export function relance(view: RelanceView): MailContent {
  const title = `Votre diagnostic a ${ageInWords(view.completedAt, view.now)}`;
  return {
    subject: title,
    eyebrow: view.collectiviteName,
    title,
    greeting: greetingFor(view.recipientName),
    paragraphs: [
      `Vous avez terminé votre diagnostic le ${formatDate(view.completedAt)}.`,
      view.now < view.dueAt
        ? `Il sera à refaire le ${formatDate(view.dueAt)}. Vous pouvez aussi le refaire dès maintenant.`
        : 'C’est le moment de le refaire.',
      `Vous verrez ensuite ce qui a changé${NBSP}: ce qui avance, ce qui reste à faire.`,
    ],
    facts: [],
    action: { label: 'Refaire le diagnostic', url: view.url },
    note: memberNote,
    reason:
      `Vous recevez ce message parce que votre compte est rattaché à ${view.collectiviteName}. ` +
      `Rappels prévus${NBSP}: six mois, trois mois et un mois avant la date, puis le jour même.`,
  };
}
