import { formatDate, NBSP } from '@osinum/kernel';
import type { MailTemplate } from '@osinum/views';
import { greetingFor, plain, staffNotes } from './phrases.ts';

/** What an advisor learns of a new accompagnement before taking it: name, priority, deadline. */
export interface CaseOpenedView {
  recipientName: string;
  collectiviteName: string;
  afterDiagnostic: boolean;
  priority: 'haute' | 'moyenne' | 'basse';
  firstContactDue: Date;
  url: string;
}

/** To the advisors of the territory. */
export const caseOpened: MailTemplate<CaseOpenedView> = {
  name: 'case-opened',
  compose: (view) => {
    const title = `Nouvel accompagnement${NBSP}: ${view.collectiviteName}`;
    const why = view.afterDiagnostic
      ? 'Cette collectivité vient de terminer son diagnostic.'
      : 'Cette collectivité demande de l’aide.';
    return {
      subject: title,
      preheader: why,
      place: 'File des accompagnements',
      title,
      greeting: greetingFor(view.recipientName),
      paragraphs: plain(
        why,
        `Priorité ${view.priority}. Premier contact au plus tard le ${formatDate(view.firstContactDue)}.`,
        'L’accompagnement attend d’être pris en charge. La première personne qui le prend le suit.',
      ),
      button: { label: 'Ouvrir l’accompagnement', href: view.url },
      notes: staffNotes,
      reason: ['Vous recevez ce message parce que cette collectivité est sur votre territoire.'],
    };
  },
};
