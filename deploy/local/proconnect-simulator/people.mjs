import { createHash } from 'node:crypto';

const identityProviderId = '71144ab3-ee1a-4401-b7b3-79b44f7daeeb';
/** ProConnect passes on no longer name. */
const longestName = 256;
const fallbackSiret = '21920023500014';
export const knownRoles = ['agent_public', 'agent_public_etat', 'agent_public_territorial'];
export const acrValues = [
  'eidas0', 'eidas0-mfa', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3',
  'https://proconnect.gouv.fr/assurance/certification-dirigeant',
];
const amrOf = {
  'eidas0-mfa': ['pwd', 'mail', 'mfa'],
  'eidas1-mfa': ['pwd', 'mail', 'mfa'],
  eidas2: ['pwd', 'otp', 'mfa'],
  eidas3: ['pop', 'pin', 'mfa'],
};

/** The same login always has the same subject, as ProConnect keeps it for one account. */
export function subjectOf(login) {
  const hex = createHash('sha256').update(`proconnect-simulator:${login.toLowerCase()}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

const keyOf = ({ key, login }) => key ?? login;

/**
 * A persona of several organisations chooses one, unless the service named one of them (`siret_hint`).
 * Answers the page's choices, or the form to go on with.
 */
export function choiceOf(form, people, siretHint) {
  const persona = people.find((one) => keyOf(one) === form.get('login'));
  if (!persona?.organizations || form.has('siret')) return { form };
  const hinted = persona.organizations.find(({ siret }) => siret === siretHint);
  if (!hinted) return { persona, organizations: persona.organizations };
  const chosen = new URLSearchParams(form);
  chosen.set('siret', hinted.siret);
  return { form: chosen };
}

/** Who signs in: a known persona, possibly with another SIRET or level, or the person typed in the form. */
export function personFrom(form, people) {
  const known = people.find((one) => keyOf(one) === form.get('login'));
  const persona = { ...known, ...known?.organizations?.find(({ siret }) => siret === form.get('siret')) };
  const typed = (name, otherwise) => form.get(name)?.trim() || otherwise;
  const acr = typed('acr', persona.acr ?? 'eidas1');
  const email = typed('email', persona.email);
  return {
    login: known?.login ?? typed('login', email),
    givenName: typed('givenName', persona.givenName),
    usualName: typed('usualName', persona.usualName),
    email,
    siret: typed('siret', persona.siret)?.replaceAll(/\s/g, ''),
    organization: typed('organization', persona.organization),
    phone: persona.phone,
    roles: form.has('givenName') ? form.getAll('roles').filter((role) => knownRoles.includes(role)) : persona.roles,
    acr,
    amr: persona.amr === null ? undefined : persona.amr ?? amrOf[acr] ?? ['pwd'],
    defaultSiret: persona.defaultSiret,
    withoutSiret: persona.withoutSiret === true,
  };
}

/** What is missing or wrong in a typed person, in words for the page; undefined when all is well. */
export function faultOf(person) {
  if (!person.givenName || !person.usualName) return 'Indiquez un prénom et un nom.';
  if ([person.givenName, person.usualName].some((name) => [...name].length > longestName)) return `Un nom a ${longestName} caractères au plus.`;
  if (!/^[^@\s]+@[^@\s]+$/.test(person.email ?? '')) return 'Indiquez une adresse électronique.';
  if (!acrValues.includes(person.acr)) return 'Choisissez un niveau de la liste.';
  return undefined;
}

/** Claims of one login, by their ProConnect names; there is no family_name nor email_verified. */
export function claimsOf(person) {
  const siret = siretPassedOn(person);
  const claims = {
    sub: subjectOf(person.login),
    given_name: person.givenName,
    usual_name: person.usualName,
    email: person.email,
    uid: person.login,
    siret,
    siren: siret?.slice(0, 9),
    idp_id: identityProviderId,
    idp_acr: person.acr,
    roles: person.roles,
    organization_label: person.organization,
    phone_number: person.phone,
    custom: {},
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

/** A wrong SIRET is replaced by that of the provider's own organisation. */
function siretPassedOn({ siret, defaultSiret = fallbackSiret, withoutSiret }) {
  if (withoutSiret) return undefined;
  return isSiret(siret) ? siret : defaultSiret;
}

/** Fourteen digits with a right check digit; La Poste has its own rule. */
export function isSiret(text) {
  if (!/^\d{14}$/.test(text ?? '')) return false;
  const digits = [...text].map(Number);
  if (text.startsWith('356000000')) return digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0;
  const luhn = digits.reduce((sum, digit, at) => {
    const weighted = at % 2 === 0 ? digit * 2 : digit;
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return luhn % 10 === 0;
}
