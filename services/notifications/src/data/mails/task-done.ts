import type { MailTemplate } from '@osinum/views';
import { greetingFor, memberNotes, memberReason, plain } from './phrases.ts';

/** The words of the advisor are read on the page, behind the sign-in: town halls share a mail box. */
export interface TaskDoneView {
  recipientName: string;
  collectiviteName: string;
  advisorName: string;
  url: string;
}

/** To the commune: something has been done for it. */
export const taskDone: MailTemplate<TaskDoneView> = {
  name: 'task-done',
  compose: (view) => {
    const title = `${view.advisorName} a avancé sur votre dossier`;
    const text = 'Une étape de votre accompagnement est faite. Un mot vous attend dans l’accompagnement.';
    return {
      subject: title,
      preheader: text,
      place: view.collectiviteName,
      title,
      greeting: greetingFor(view.recipientName),
      paragraphs: plain(text),
      button: { label: 'Lire le message', href: view.url },
      notes: memberNotes,
      reason: [memberReason(view.collectiviteName)],
    };
  },
};
