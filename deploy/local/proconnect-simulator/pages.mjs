import { acrValues, knownRoles } from './people.mjs';

const nbsp = '\u00a0';
const narrow = '\u202f';
const style = `
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1b1b35;background:#f4f4fa}
main{max-width:40rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
.band{background:#1b1b35;color:#fff;padding:.75rem 1.5rem}
ul{list-style:none;padding:0;display:grid;gap:.75rem}
button{font:inherit;cursor:pointer;border-radius:.5rem;border:1px solid #1b1b35;padding:.75rem 1rem;background:#fff;color:inherit}
.person{width:100%;text-align:left}.person strong,.person span{display:block}
.primary{background:#000091;border-color:#000091;color:#fff}
:focus-visible{outline:3px solid #c25c00;outline-offset:2px}
label,legend{font-weight:600}input:not([type=checkbox]),select{font:inherit;display:block;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #5b5b75;border-radius:.375rem}
.field{margin:1rem 0}fieldset{border:0;padding:0;margin:1rem 0}fieldset label{font-weight:400;display:block}
.fault{border-left:4px solid #b3001b;padding:.5rem 1rem;background:#fff}`;

/** The page where a developer chooses who signs in. Works without a script. */
export function loginPage({ people, interaction, fault, form = new URLSearchParams() }) {
  const { login_hint: email = '', siret_hint: siret = '' } = interaction.params;
  const value = (name, otherwise = '') => form.get(name) ?? otherwise;
  return page('Choisir une identité', `
<p>Aucune de ces personnes n’existe. Choisissez qui vous voulez être pour essayer le service.</p>
${fault ? `<p class="fault" role="alert">${escape(fault)}</p>` : ''}
<ul>${people.filter(({ special }) => !special).map(personButton).join('')}</ul>
<h2>Cas particuliers</h2>
<ul>${people.filter(({ special }) => special).map(personButton).join('')}</ul>
<h2>Une autre personne</h2>
<form method="post">
${field('givenName', 'Prénom', value('givenName'), 'required')}
${field('usualName', 'Nom d’usage', value('usualName'), 'required')}
${field('email', 'Adresse électronique', value('email', email), 'required type="email"')}
${field('login', `Identifiant (facultatif${nbsp}: l’adresse, sinon)`, value('login'))}
${field('siret', 'SIRET (14 chiffres)', value('siret', siret), 'required inputmode="numeric" pattern="[0-9 ]{14,20}"')}
${field('organization', 'Nom de l’organisation (facultatif)', value('organization'))}
<div class="field"><label for="acr">Niveau de garantie (acr)</label>
<select id="acr" name="acr">${acrValues.map((acr) => option(acr, value('acr', 'eidas1'))).join('')}</select></div>
<fieldset><legend>Rôles donnés par ProConnect</legend>${knownRoles.map((role) => roleBox(role, form)).join('')}</fieldset>
<button type="submit" class="primary">Se connecter</button>
</form>
<h2>Renoncer</h2>
<form method="post"><button type="submit" name="cancel" value="yes">Revenir au service sans se connecter</button></form>`);
}

/** What ProConnect shows when the service may only receive public agents. */
export function refusalPage(person) {
  return page('Accès refusé', `
<p>Erreur Y500015${nbsp}: ce service n’accepte que les agents publics.</p>
<p>SIRET reçu${nbsp}: ${escape(person.siret)}. Rôles reçus${nbsp}: ${escape((person.roles ?? []).join(', ') || 'aucun')}.</p>`);
}

/** Errors that cannot go back to the service, under the codes ProConnect gives them. */
export function faultPage({ error, error_description: description = '' }) {
  const code = codeOf(error, description);
  return page('Une erreur est survenue', `
<p>Erreur ${code}. La connexion ne peut pas continuer. Revenez au service et recommencez.</p>
<p>Pour le développeur${nbsp}: <code>${escape(error)}</code> ${escape(description)}</p>`);
}

/** End of a sign-out that gave no address to go back to. */
export function signedOutPage() {
  return page('Vous êtes déconnecté', '<p>Vous pouvez fermer cette page.</p>');
}

function codeOf(error, description) {
  if (error === 'invalid_redirect_uri') return 'Y030031';
  if (description.startsWith('post_logout_redirect_uri')) return 'Y030111';
  return error === 'server_error' ? 'Y000000' : 'Y000400';
}

/** Somebody who works for several organisations says which one they come for. */
export function organizationPage({ persona, organizations }) {
  return page('Pour quelle organisation ?', `
<p>${escape(persona.givenName)} ${escape(persona.usualName)} travaille pour plusieurs organisations.</p>
<ul>${organizations.map(({ siret, organization }) => `<li><form method="post"><input type="hidden" name="login" value="${escape(persona.key ?? persona.login)}">
<button type="submit" class="person" name="siret" value="${escape(siret)}"><strong>${escape(organization)}</strong><span>SIRET ${escape(siret)}</span></button></form></li>`).join('')}</ul>`);
}

const places = { '/authorize': 'la page de connexion', '/interaction': 'le choix de la personne', '/token': 'la remise des jetons', '/userinfo': 'l’identité', '/jwks': 'les clés', '/session': 'la déconnexion', '/.well-known': 'la description du service' };

/** The page where a developer breaks ProConnect, and mends it. */
export function switchesPage(values, fault) {
  const box = (name, label, checked, value = 'oui') => `<label><input type="checkbox" name="${name}" value="${value}"${checked ? ' checked' : ''}> ${label}</label>`;
  return page('Pannes de ProConnect', `
${fault ? `<p class="fault" role="alert">${escape(fault)}</p>` : ''}
<form method="post" action="/simulator/">
<div class="field"><label for="fsType">Le service est déclaré</label><select id="fsType" name="fsType">
<option value="public"${values.fsType === 'public' ? ' selected' : ''}>par un organisme public</option>
<option value="private"${values.fsType === 'private' ? ' selected' : ''}>par un organisme privé${nbsp}: les agents publics seulement</option></select></div>
${field('delayMs', 'Lenteur de chaque réponse, en millisecondes', values.delayMs, 'required inputmode="numeric"')}
${field('clockSkewSeconds', `Écart d’horloge, en secondes (négatif${nbsp}: en retard)`, values.clockSkewSeconds, 'required')}
<fieldset><legend>En panne (réponse 500)</legend>${Object.entries(places).map(([path, label]) => box('failing', `${label} <code>${path}</code>`, values.failing.includes(path), path)).join('')}</fieldset>
<fieldset><legend>Réponses fausses</legend>
${box('wrongSignature', 'la signature n’est pas celle des clés publiées', values.wrongSignature)}
${box('wrongNonce', 'le nonce est celui d’une autre demande', values.wrongNonce)}</fieldset>
<button type="submit" class="primary">Appliquer</button>
</form>
<h2>Clés</h2>
<form method="post" action="/simulator/"><button type="submit" name="rotate" value="oui">Changer de clés de signature</button></form>
<h2>Remettre en état</h2>
<form method="post" action="/simulator/"><button type="submit" name="reset" value="oui">Tout remettre comme avant</button></form>`);
}

function personButton({ key, login, givenName, usualName, title }) {
  return `<li><form method="post"><input type="hidden" name="login" value="${escape(key ?? login)}">
<button type="submit" class="person"><strong>${escape(short(givenName))} ${escape(short(usualName))}</strong><span>${escape(title)}</span></button></form></li>`;
}

const short = (name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

function field(name, label, value, attributes = '') {
  return `<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${escape(value)}" ${attributes.includes('type=') ? '' : 'type="text" '}${attributes}></div>`;
}

function option(acr, chosen) {
  return `<option${acr === chosen ? ' selected' : ''}>${escape(acr)}</option>`;
}

function roleBox(role, form) {
  const checked = form.getAll('roles').includes(role) ? ' checked' : '';
  return `<label><input type="checkbox" name="roles" value="${role}"${checked}> ${role}</label>`;
}

function page(title, content) {
  return `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>${title} – simulateur de ProConnect</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><header class="band">Simulateur de ProConnect${nbsp}: pour le développement seulement${narrow}!</header>
<main><h1>${title}</h1>${content}</main></body>
</html>`;
}

function escape(text = '') {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
