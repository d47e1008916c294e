import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

/** So many mails are shown; older ones stay in their files. */
const shown = 2_000;

/**
 * The mails received, newest first: in memory, and each in a file that any mail reader opens.
 * @param {string} folder
 */
export async function openMailbox(folder) {
  mkdirSync(folder, { recursive: true });
  const mails = [];
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.eml')).sort().slice(-shown)) {
    const { receivedAt, recipients } = JSON.parse(readFileSync(join(folder, name.replace(/eml$/, 'json')), 'utf8'));
    mails.unshift(await describe(name.replace('.eml', ''), readFileSync(join(folder, name)), receivedAt, recipients));
  }
  let last = Number(mails[0]?.id ?? 0);

  return {
    /** @param {Buffer} raw @param {string[]} recipients the addresses of the envelope */
    async add(raw, recipients, receivedAt = new Date().toISOString()) {
      last += 1;
      const id = String(last).padStart(6, '0');
      writeFileSync(join(folder, `${id}.json`), JSON.stringify({ receivedAt, recipients }));
      writeFileSync(join(folder, `${id}.part`), raw);
      renameSync(join(folder, `${id}.part`), join(folder, `${id}.eml`));
      const mail = await describe(id, raw, receivedAt, recipients);
      mails.unshift(mail);
      mails.length = Math.min(mails.length, shown);
      return mail;
    },
    /** @param {string} [to] keep those sent to this address */
    list: (to) => mails.filter(({ recipients }) => !to || recipients.some((one) => one.toLowerCase() === to.toLowerCase())),
    find: (id) => mails.find((mail) => mail.id === id),
    clear() {
      mails.length = 0;
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openMailbox>>} Mailbox */
/** @typedef {Awaited<ReturnType<typeof describe>>} Mail */

async function describe(id, raw, receivedAt, recipients) {
  const parsed = await PostalMime.parse(raw);
  const written = (one) => (one ? (one.name ? `${one.name} <${one.address}>` : one.address) : '');
  return {
    id,
    receivedAt,
    recipients,
    from: written(parsed.from),
    to: (parsed.to ?? []).map(written),
    subject: parsed.subject ?? '(sans objet)',
    date: parsed.date ?? receivedAt,
    messageId: parsed.messageId ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    links: linksOf(parsed),
    headers: parsed.headers.map(({ key, value }) => ({ key, value })),
    attachments: parsed.attachments.map(({ filename, mimeType }) => ({ filename: filename ?? '', mimeType })),
  };
}

/** Every address a reader could follow, once each, in the order of the mail. */
export function linksOf({ html = '', text = '' }) {
  const inHtml = [...html.matchAll(/href="(https?:[^"]+)"/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
  const inText = [...text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([url]) => url);
  return [...new Set([...inHtml, ...inText])];
}
