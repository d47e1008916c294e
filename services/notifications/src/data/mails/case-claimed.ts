import { NBSP } from '@osinum/kernel';
import { greetingFor, memberNote, type MailContent } from './mail-content.ts';

export interface CaseClaimedView {
  recipientName: string;
  collectiviteName: string;
  advisorName: string;
  operatorName: string;
  url: string;
}

/** To the commune: somebody with a name takes the file. */
export function caseClaimed(view: CaseClaimedView): MailContent {
  const title = `${view.advisorName} suit maintenant votre dossier`;
  return {
    subject: title,
    eyebrow: view.collectiviteName,
    title,
    greeting: greetingFor(view.recipientName),
    paragraphs: [
      `${view.advisorName}, de ${view.operatorName}, vous accompagne et prendra contact avec vous.`,
      `Vous pouvez déjà lui écrire${NBSP}: vos échanges restent au même endroit.`,
    ],
    facts: [],
    action: { label: 'Voir l’accompagnement', url: view.url },
    note: memberNote,
    reason: `Vous recevez ce message parce que votre compte est rattaché à ${view.collectiviteName}.`,
  };
}
