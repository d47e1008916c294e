import { withA } from '@osinum/kernel';
import type { Inline } from '@osinum/views';

/** « Bonjour Mireille Garnier, », or « Bonjour, » when there is no name. */
export function greetingFor(name: string): string {
  return name === '' ? 'Bonjour,' : `Bonjour ${name},`;
}

/** One plain paragraph a sentence or two long. */
export function plain(...texts: string[]): Inline[][] {
  return texts.map((text) => [text]);
}

/** What a member must know before a link to a sign-in. */
export const memberNotes = plain(
  'Vous vous connecterez avec ProConnect. Ce message ne contient aucun mot de passe et n’en demande jamais.',
);

/** The same for an advisor. */
export const staffNotes = plain(
  'Vous vous connecterez avec votre compte et votre code à usage unique. Ce message n’en demande jamais.',
);

/** Why a member gets a message. */
export function memberReason(collectiviteName: string): string {
  return `Vous recevez ce message parce que votre compte est rattaché ${withA(collectiviteName)}.`;
}
