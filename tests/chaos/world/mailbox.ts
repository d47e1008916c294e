import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceivedMail } from '../rules/observed.ts';

const headersEnd = /\r?\n\r?\n/;

/** The mails as the mail server put them on its disk. */
export function openMailFolder(folder: string, ourAddress: string) {
  const known = new Map<string, ReceivedMail & { receivedAt: number }>();

  function readNew(): void {
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.eml') || known.has(file)) continue;
      const { receivedAt, recipients } = JSON.parse(readFileSync(join(folder, file.replace(/eml$/, 'json')), 'utf8')) as { receivedAt: string; recipients: string[] };
      const messageId = messageIdOf(readFileSync(join(folder, file), 'latin1'));
      known.set(file, { messageId, ours: recipients.includes(ourAddress), receivedAt: Date.parse(receivedAt) });
    }
  }

  return {
    /** All mails received so far. */
    received(): ReceivedMail[] {
      readNew();
      return [...known.values()];
    },
    /** Whether one came after that instant. */
    receivedSince(instant: number): boolean {
      readNew();
      return [...known.values()].some(({ receivedAt }) => receivedAt > instant);
    },
  };
}

export type MailFolder = ReturnType<typeof openMailFolder>;

function messageIdOf(text: string): string {
  const headers = text.slice(0, headersEnd.exec(text)?.index).replace(/\r?\n[ \t]+/g, ' ');
  return /^message-id:\s*(\S+)/im.exec(headers)?.[1] ?? '';
}
