import { choiceOf, claimsOf, faultOf, personFrom } from './people.mjs';
import { loginPage, organizationPage, refusalPage } from './pages.mjs';

/** Shows the personas and the form for somebody else. */
export async function showLogin({ provider, configuration, req, res }) {
  const interaction = await provider.interactionDetails(req, res);
  if (interaction.prompt.name === 'consent') {
    return provider.interactionFinished(req, res, { consent: {} });
  }
  return html(res, 200, loginPage({ people: configuration.people, interaction }));
}

/** Signs in who was chosen, refuses as ProConnect would, or goes back to the service without an identity. */
export async function submitLogin({ provider, configuration, claimsOfGrant, switches, req, res, form }) {
  const interaction = await provider.interactionDetails(req, res);
  if (form.has('cancel')) {
    return provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'User auth aborted' });
  }
  const choice = choiceOf(form, configuration.people, interaction.params.siret_hint);
  if (choice.organizations) return html(res, 200, organizationPage(choice));
  const person = personFrom(choice.form, configuration.people);
  const fault = faultOf(person);
  if (fault) return html(res, 422, loginPage({ people: configuration.people, interaction, fault, form }));
  if (switches.values.fsType === 'private' && !person.roles?.includes('agent_public')) {
    return html(res, 403, refusalPage(person));
  }
  const level = levelFor(person, interaction.params.claims);
  if (!level) {
    return provider.interactionFinished(req, res, { error: 'access_denied', error_description: 'requested ACRs could not be satisfied' });
  }
  return finish({ provider, claimsOfGrant, req, res, interaction, person: { ...person, ...level } });
}

async function finish({ provider, claimsOfGrant, req, res, interaction, person }) {
  const claims = claimsOf(person);
  await leaveOtherAccount(provider, interaction, claims.sub);
  const grant = new provider.Grant({ clientId: interaction.params.client_id, accountId: claims.sub });
  const grantId = await grant.save();
  claimsOfGrant.set(grantId, claims);
  const login = { accountId: claims.sub, acr: person.acr, ...(person.amr && { amr: person.amr }), remember: false };
  return provider.interactionFinished(req, res, { login, consent: { grantId } }, { mergeWithLastSubmission: false });
}

/** Without this the library answers with a form that a script must submit. */
async function leaveOtherAccount(provider, interaction, sub) {
  const before = interaction.session;
  if (!before?.accountId || before.accountId === sub) return;
  const session = await provider.Session.findByUid(before.uid);
  await session?.destroy();
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

/** Membership, not order; a code by e-mail lifts a password to its `-mfa` level when that is what is asked. */
function levelFor({ acr, amr }, claimsParameter) {
  const wanted = JSON.parse(claimsParameter ?? '{}').id_token?.acr;
  const values = wanted?.values ?? (wanted?.value && [wanted.value]);
  if (!wanted?.essential || !values || values.includes(acr)) return { acr, amr };
  if (values.includes(`${acr}-mfa`)) return { acr: `${acr}-mfa`, amr: ['pwd', 'mail', 'mfa'] };
  return undefined;
}

function html(res, status, body) {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
}
