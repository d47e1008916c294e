import type { Brand } from '../brand/brand.ts';
import type { Inline, MailContent } from './mail-content.ts';

/** The plain-text twin of an e-mail: same order, links written out. */
export function mailText(content: MailContent, brand: Brand): string {
  const { place, title, greeting, paragraphs, facts, button, notes = [], aside, reason } = content;
  const blocks = [
    [place, title].filter(Boolean).join('\n'),
    greeting,
    ...paragraphs.map(line),
    facts?.map(({ value, text }) => `- ${value} ${text}`).join('\n'),
    button && `${button.label} :\n${button.href}`,
    ...notes.map(line),
    aside && line(aside),
    `--\n${line(reason)}`,
    `${brand.offeredBy} ${brand.contact}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function line(runs: readonly Inline[]): string {
  return runs.map((run) => (typeof run === 'string' ? run : `${run.text} (${run.href})`)).join('');
}
