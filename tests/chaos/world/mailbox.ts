import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceivedMail } from '../rules/observed.ts';

const headersEnd = /\r?\n\r?\n/;

/** The mails that the mail server put on its disk, whoever they are for; `since`: the start of the run. */
export function openMailFolder(folder: string, since: number) {
  const known = new Map<string, ReceivedMail & { receivedAt: number }>();

  function readNew(): void {
    for (const file of readdirSync(folder)) {
      if (!file.endsWith('.eml') || known.has(file)) continue;
      const { receivedAt } = JSON.parse(readFileSync(join(folder, file.replace(/eml$/, 'json')), 'utf8')) as { receivedAt: string };
      known.set(file, { messageId: messageIdOf(readFileSync(join(folder, file), 'latin1')), receivedAt: Date.parse(receivedAt) });
    }
  }

  return {
    /** All mails received since the start of the run. */
    received(): ReceivedMail[] {
      readNew();
      return [...known.values()].filter(({ receivedAt }) => receivedAt >= since);
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
