import { smtpModes } from './smtp.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (character) => escapes[character]);
const dateFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
const date = (value) => escape(dateFormat.format(new Date(value)).replace(/(\d\d):(\d\d)/, '$1\u00a0h\u00a0$2'));

/** Where the simulator of ProConnect is broken and mended; a real ProConnect has no such page. */
const proconnect = new URL('/simulator/', process.env.PROCONNECT_ISSUER ?? 'http://localhost:4116/');
const isSimulated = proconnect.hostname === 'localhost';

/** One page of the desk. @param {{ title: string, current: string, clock?: string, body: string }} page */
function layout({ title, current, body }) {
  const link = (href, name) => `<li><a href="${href}"${href === current ? ' aria-current="page"' : ''}>${name}</a></li>`;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Bureau de développement</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header><div class="page">
<p class="brand">Osinum <span>Bureau de développement</span></p>
<nav aria-label="Principale"><ul>${link('/', 'Courriels reçus')}${link('/horloge', 'Horloge')}${link('/smtp-mode', 'Pannes de courriel')}${isSimulated ? link(proconnect.href, 'Pannes de ProConnect') : ''}</ul></nav>
</div></header>
<main id="contenu" class="page" tabindex="-1">
${body}
</main>
</body>
</html>
`;
}

/** @param {{ mails: import('./mailbox.mjs').Mail[], to: string, mode: string }} view */
export function inboxPage({ mails, to, mode }) {
  const rows = mails.map((mail) => `<tr>
<td><a href="/mails/${mail.id}">${escape(mail.subject)}</a></td>
<td>${escape(mail.recipients.join(', '))}</td>
<td><time datetime="${escape(mail.receivedAt)}">${date(mail.receivedAt)}</time></td>
</tr>`).join('\n');
  const table = mails.length
    ? `<table><caption>Du plus récent au plus ancien</caption><thead><tr><th scope="col">Objet</th><th scope="col">Pour</th><th scope="col">Reçu le</th></tr></thead><tbody>${rows}</tbody></table>
<form method="post" action="/mails/vider"><button type="submit" class="second">Vider la boîte</button></form>`
    : `<p class="empty">Aucun message${to ? ` pour ${escape(to)}` : ''}. Les courriels envoyés par la plateforme arrivent ici, et nulle part ailleurs.</p>`;
  const count = mails.length > 1 ? `${mails.length} courriels reçus` : mails.length === 1 ? 'Un courriel reçu' : 'Aucun courriel reçu';
  return layout({
    title: 'Courriels reçus',
    current: '/',
    body: `<h1>${count}</h1>
${mode === 'ok' ? '' : `<p class="alert"><strong>Panne simulée :</strong> ${escape(smtpModes[mode].toLowerCase())}. <a href="/smtp-mode">Changer</a></p>`}
<form method="get" action="/" class="line"><p class="field"><label for="to"><strong>Adresse du destinataire</strong></label><input id="to" name="to" type="email" size="32" value="${escape(to)}"></p><button type="submit">Filtrer</button></form>
${table}`,
  });
}

/** @param {import('./mailbox.mjs').Mail} mail */
export function mailPage(mail) {
  const links = mail.links.map((url) => `<li><a href="${escape(url)}">${escape(url)}</a></li>`).join('');
  const headers = mail.headers.map(({ key, value }) => `<tr><th scope="row">${escape(key)}</th><td>${escape(value)}</td></tr>`).join('');
  return layout({
    title: mail.subject,
    current: '',
    body: `<p><a href="/">Tous les courriels</a></p>
<h1>${escape(mail.subject)}</h1>
<dl><dt>De</dt><dd>${escape(mail.from)}</dd><dt>Pour</dt><dd>${escape(mail.to.join(', ') || mail.recipients.join(', '))}</dd><dt>Reçu le</dt><dd><time datetime="${escape(mail.receivedAt)}">${date(mail.receivedAt)}</time></dd></dl>
${mail.html ? `<h2>Version mise en page</h2>
<iframe title="Le courriel tel que son lecteur le voit" sandbox="allow-popups allow-top-navigation-by-user-activation" src="/mails/${mail.id}/html"></iframe>` : ''}
<h2>Liens du courriel</h2>
${links ? `<ul class="links">${links}</ul>` : '<p>Ce courriel n’a aucun lien.</p>'}
<h2>Version texte</h2>
<pre tabindex="0">${escape(mail.text) || '(vide)'}</pre>
<h2>En-têtes</h2>
<table class="headers"><caption>En-têtes du message</caption><tbody>${headers}</tbody></table>
<p><a href="/mails/${mail.id}.eml">Télécharger le message d’origine</a></p>`,
  });
}

/** @param {{ now: Date, offsetMs: number, error: string, values: Record<string, string> }} view */
export function clockPage({ now, offsetMs, error = '', values = {} }) {
  const field = (name, label) => `<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="text" inputmode="numeric" size="4" value="${escape(values[name] ?? '0')}"${error ? ' aria-describedby="erreur" aria-invalid="true"' : ''}></p>`;
  return layout({
    title: error ? 'Erreur : Horloge' : 'Horloge',
    current: '/horloge',
    body: `<h1>${offsetMs === 0 ? 'La plateforme est à l’heure' : `La plateforme se croit le ${date(now)}`}</h1>
<p>${offsetMs === 0 ? `Il est ${date(now)} (heure de Paris).` : 'Les échéances et les relances suivent cette date. Les sessions et les mots de passe à usage unique gardent l’heure réelle.'}</p>
${error ? `<p class="alert" id="erreur" role="alert">${escape(error)}</p>` : ''}
<form method="post" action="/horloge"><fieldset><legend>Avancer de</legend><div class="line">${field('months', 'Mois')}${field('days', 'Jours')}${field('hours', 'Heures')}<button type="submit">Avancer</button></div></fieldset></form>
<form method="post" action="/horloge"><input type="hidden" name="reset" value="1"><button type="submit" class="second">Revenir à l’heure réelle</button></form>`,
  });
}

/** @param {string} mode */
export function modePage(mode) {
  const choices = Object.entries(smtpModes).map(([value, label]) => `<label class="choice"><input type="radio" name="mode" value="${value}"${value === mode ? ' checked' : ''}> ${label}</label>`).join('');
  return layout({
    title: 'Pannes de courriel',
    current: '/smtp-mode',
    body: `<h1>${mode === 'ok' ? 'Les courriels sont acceptés' : 'Une panne de courriel est simulée'}</h1>
<p>Choisissez ce que répond le serveur de courriels aux prochains envois.</p>
<form method="post" action="/smtp-mode"><fieldset><legend>Comportement du serveur</legend>${choices}</fieldset><button type="submit">Appliquer</button></form>`,
  });
}

/** A page that says what is missing. */
export function missingPage() {
  return layout({ title: 'Page introuvable', current: '', body: '<h1>Cette page n’existe pas</h1><p>Le message a peut-être été effacé. <a href="/">Voir les courriels reçus</a></p>' });
}
