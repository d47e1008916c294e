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
<ul>${people.map(personButton).join('')}</ul>
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

function personButton({ login, givenName, usualName, title }) {
  return `<li><form method="post"><input type="hidden" name="login" value="${escape(login)}">
<button type="submit" class="person"><strong>${escape(givenName)} ${escape(usualName)}</strong><span>${escape(title)}</span></button></form></li>`;
}

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
