import { formatDate, NBSP } from '@osinum/kernel';
import { greetingFor, staffNote, type MailContent } from './mail-content.ts';

/** What an advisor learns of a new accompagnement before taking it: name, priority, deadline. */
export interface CaseOpenedView {
  recipientName: string;
  collectiviteName: string;
  afterDiagnostic: boolean;
  priority: string;
  firstContactDue: Date;
  url: string;
}

/** To the advisors of the territory. */
export function caseOpened(view: CaseOpenedView): MailContent {
  const title = `Nouvel accompagnement${NBSP}: ${view.collectiviteName}`;
  return {
    subject: title,
    eyebrow: 'File des accompagnements',
    title,
    greeting: greetingFor(view.recipientName),
    paragraphs: [
      view.afterDiagnostic
        ? 'Cette collectivité vient de terminer son diagnostic.'
        : 'Cette collectivité demande de l’aide.',
      'L’accompagnement attend d’être pris en charge. La première personne qui le prend le suit.',
    ],
    facts: [
      { value: view.priority, label: 'priorité' },
      { value: `avant le ${formatDate(view.firstContactDue)}`, label: 'premier contact' },
    ],
    action: { label: 'Ouvrir l’accompagnement', url: view.url },
    note: staffNote,
    reason: 'Vous recevez ce message parce que cette collectivité est sur votre territoire.',
  };
}
