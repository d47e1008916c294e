import { greetingFor, memberNote, type MailContent } from './mail-content.ts';

/** The words of the advisor are read on the page, behind the sign-in: town halls share a mail box. */
export interface TaskDoneView {
  recipientName: string;
  collectiviteName: string;
  advisorName: string;
  url: string;
}

/** To the commune: something has been done for it. */
export function taskDone(view: TaskDoneView): MailContent {
  const title = `${view.advisorName} a avancé sur votre dossier`;
  return {
    subject: title,
    eyebrow: view.collectiviteName,
    title,
    greeting: greetingFor(view.recipientName),
    paragraphs: ['Une étape de votre accompagnement est faite. Un mot vous attend dans l’accompagnement.'],
    facts: [],
    action: { label: 'Lire le message', url: view.url },
    note: memberNote,
    reason: `Vous recevez ce message parce que votre compte est rattaché à ${view.collectiviteName}.`,
  };
}
