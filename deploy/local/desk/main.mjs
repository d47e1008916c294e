// The development desk: what the platform sends by mail, the business clock, and the failures of a mail server.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { advance, readOffset, writeOffset } from './clock.mjs';
import { openMailbox } from './mailbox.mjs';
import { clockPage, inboxPage, mailPage, missingPage, modePage } from './pages.mjs';
import { smtpModes, smtpServer } from './smtp.mjs';

const { DESK_PORT, SMTP_PORT, MAILS_FOLDER, CLOCK_FILE } = process.env;
const style = readFileSync(new URL('./style.css', import.meta.url));
const font = readFileSync(new URL('../../../libs/views/fonts/young-serif-francais.woff2', import.meta.url));
const mailbox = await openMailbox(MAILS_FOLDER);
let mode = 'ok';
let held = 0;

const html = (body, status = 200) => ({ status, type: 'text/html; charset=utf-8', body });
const seeOther = (location) => ({ status: 303, location, type: 'text/plain', body: '' });
const json = (value) => ({ status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const clockView = () => ({ offsetMs: readOffset(CLOCK_FILE), now: new Date(Date.now() + readOffset(CLOCK_FILE)) });

function moveClock(form) {
  if (form.get('reset')) {
    writeOffset(CLOCK_FILE, 0);
    return seeOther('/horloge');
  }
  const values = Object.fromEntries(['months', 'days', 'hours'].map((unit) => [unit, form.get(unit)?.trim() || '0']));
  if (!Object.values(values).every((value) => /^\d{1,4}$/.test(value))) {
    return html(clockPage({ ...clockView(), values, error: 'Écrivez des nombres entiers, sans signe.' }), 422);
  }
  const step = Object.fromEntries(Object.entries(values).map(([unit, value]) => [unit, Number(value)]));
  writeOffset(CLOCK_FILE, advance(clockView().now, step).getTime() - Date.now());
  return seeOther('/horloge');
}

function changeMode(form) {
  if (!(form.get('mode') in smtpModes)) return html(modePage(mode), 422);
  mode = form.get('mode');
  held = 0;
  return seeOther('/smtp-mode');
}

const fixed = {
  'GET /': ({ query }) => html(inboxPage({ mails: mailbox.list(query.get('to') ?? ''), to: query.get('to') ?? '', mode })),
  'GET /mails.json': ({ query }) => json(mailbox.list(query.get('to') ?? '')),
  'DELETE /mails': () => (mailbox.clear(), { status: 204, type: 'text/plain', body: '' }),
  'POST /mails/vider': () => (mailbox.clear(), seeOther('/')),
  'GET /horloge': () => html(clockPage(clockView())),
  'GET /horloge.json': () => json(clockView()),
  'POST /horloge': ({ form }) => moveClock(form),
  'GET /smtp-mode': () => html(modePage(mode)),
  'GET /smtp-mode.json': () => json({ mode, held }),
  'POST /smtp-mode': ({ form }) => changeMode(form),
  'GET /style.css': () => ({ status: 200, type: 'text/css', body: style }),
  'GET /police.woff2': () => ({ status: 200, type: 'font/woff2', body: font }),
};

function readMail(path) {
  const [, id, form = ''] = /^\/mails\/(\d+)(\/html|\.eml)?$/.exec(path) ?? [];
  const mail = id && mailbox.find(id);
  if (!mail) return html(missingPage(), 404);
  if (form === '.eml') return { status: 200, type: 'message/rfc822', body: readFileSync(`${MAILS_FOLDER}/${id}.eml`) };
  if (form !== '/html') return html(mailPage(mail));
  return { ...html(mail.html.replace(/<head>/i, '<head><base target="_top">')), policy: "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:" };
}

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://desk');
  const route = fixed[`${request.method} ${pathname}`];
  if (!route) return request.method === 'GET' ? readMail(pathname) : html(missingPage(), 404);
  let text = '';
  for await (const chunk of request) text += chunk;
  return route({ query: searchParams, form: new URLSearchParams(text) });
}

const web = createServer((request, response) => {
  answer(request).catch((error) => ({ status: 500, type: 'text/plain', body: error.stack })).then(({ status, type, body, location, policy }) => {
    response.writeHead(status, {
      'content-type': type, 'cache-control': 'no-store',
      'content-security-policy': policy ?? "default-src 'none'; style-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'",
      ...(location ? { location } : {}),
    }).end(body);
  });
}).listen(Number(DESK_PORT), '127.0.0.1');
const smtp = SMTP_PORT ? smtpServer({ mailbox, mode: () => mode, onHeld: () => { held += 1; } }).listen(Number(SMTP_PORT), '127.0.0.1') : null;

process.on('SIGTERM', () => {
  web.close(() => process.exit(0));
  web.closeAllConnections();
  smtp?.close();
});
