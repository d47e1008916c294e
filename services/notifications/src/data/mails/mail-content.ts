import { NBSP } from '@osinum/kernel';

/** What a mail says, apart from its look. The subject states a fact. */
export interface MailContent {
  subject: string;
  /** The collectivité it is about. */
  eyebrow: string;
  title: string;
  greeting: string;
  paragraphs: string[];
  /** Two to four rows. */
  facts: { value: string; label: string }[];
  action: { label: string; url: string };
  note: string;
  /** Why the reader gets this message. */
  reason: string;
}

/** Who signs. */
export interface Sender {
  name: string;
  contactEmail: string;
}

/** « Bonjour Mireille Garnier, », or « Bonjour, » when there is no name. */
export function greetingFor(name: string): string {
  return name === '' ? 'Bonjour,' : `Bonjour ${name},`;
}

/** What a member must know before a link to a sign-in. */
export const memberNote =
  'Vous vous connecterez avec ProConnect. Ce message ne contient aucun mot de passe et n’en demande jamais.';

/** The same for an advisor. */
export const staffNote =
  'Vous vous connecterez avec votre compte et votre code à usage unique. Ce message n’en demande jamais.';

/** The plain-text twin of a mail. */
export function plainText(content: MailContent, sender: Sender): string {
  const facts = content.facts.map(({ value, label }) => `- ${label}${NBSP}: ${value}`).join('\n');
  const blocks = [
    content.eyebrow,
    content.title,
    content.greeting,
    ...content.paragraphs,
    facts,
    `${content.action.label}${NBSP}:\n${content.action.url}`,
    content.note,
    `--\n${content.reason}`,
    `${sender.name}, ${sender.contactEmail}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
