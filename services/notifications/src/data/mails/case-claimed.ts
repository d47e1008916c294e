import { NBSP, withDe } from '@osinum/kernel';
import type { MailTemplate } from '@osinum/views';
import { greetingFor, memberNotes, memberReason, plain } from './phrases.ts';

export interface CaseClaimedView {
  recipientName: string;
  collectiviteName: string;
  advisorName: string;
  operatorName: string;
  url: string;
}

/** To the commune: somebody with a name takes the file. */
export const caseClaimed: MailTemplate<CaseClaimedView> = {
  name: 'case-claimed',
  compose: (view) => {
    const title = `${view.advisorName} suit maintenant votre dossier`;
    const who = `${view.advisorName}, ${withDe(view.operatorName)}, vous accompagne et prendra contact avec vous.`;
    return {
      subject: title,
      preheader: who,
      place: view.collectiviteName,
      title,
      greeting: greetingFor(view.recipientName),
      paragraphs: plain(who, `Vous pouvez déjà lui écrire${NBSP}: vos échanges restent au même endroit.`),
      button: { label: 'Voir l’accompagnement', href: view.url },
      notes: memberNotes,
      reason: [memberReason(view.collectiviteName)],
    };
  },
};
