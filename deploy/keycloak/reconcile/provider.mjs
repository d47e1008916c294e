import { firstBrokerFlow } from './flows.mjs';
import { differences, merged } from './report.mjs';

export const alias = 'proconnect';
const scope = 'openid given_name usual_name email uid siret idp_id roles organization_label';
/** Claims that belong to one login: they go to notes of the user's session, never to the user. */
const loginClaims = ['sub', 'given_name', 'usual_name', 'siret', 'acr', 'idp_id', 'organization_label', 'roles[0]', 'roles[1]', 'roles[2]'];

/** Seconds by which ProConnect's clock may be ahead; behind, Keycloak tolerates only what is left of a token's life. */
const clockSkewSeconds = 60;

function wantedProvider({ issuer, clientId, clientSecret, acrValues }) {
  return {
    alias, displayName: 'ProConnect', providerId: 'oidc', enabled: true,
    trustEmail: false, storeToken: false, addReadTokenRoleOnCreate: false, linkOnly: false, hideOnLogin: true,
    firstBrokerLoginFlowAlias: firstBrokerFlow.alias,
    config: {
      issuer, clientId, clientSecret,
      authorizationUrl: authorizationUrl(issuer, acrValues),
      tokenUrl: `${issuer}/token`,
      userInfoUrl: `${issuer}/userinfo`,
      jwksUrl: `${issuer}/jwks`,
      logoutUrl: `${issuer}/session/end`,
      defaultScope: scope,
      clientAuthMethod: 'client_secret_post',
      validateSignature: 'true', useJwksUrl: 'true', disableUserInfo: 'false',
      pkceEnabled: 'true', pkceMethod: 'S256',
      allowedClockSkew: `${clockSkewSeconds}`,
      ...acceptedLevels(acrValues),
      syncMode: 'FORCE',
      backchannelSupported: 'false', sendIdTokenOnLogout: 'true', sendClientIdOnLogout: 'false',
      loginHint: 'true', forwardParameters: 'siret_hint', uiLocales: 'false', passMaxAge: 'false',
    },
  };
}

/** `claims` travels in the configured address: Keycloak forwards none of its own to a provider. */
function authorizationUrl(issuer, acrValues) {
  const acr = acrValues.length > 0 ? { acr: { essential: true, values: acrValues } } : {};
  const claims = JSON.stringify({ id_token: { amr: null, ...acr } });
  return `${issuer}/authorize?claims=${encodeURIComponent(claims)}`;
}

/** ProConnect is asked for these levels, and what it answers is checked all the same. */
function acceptedLevels(acrValues) {
  if (acrValues.length === 0) return { filteredByClaim: 'false' };
  const pattern = acrValues.map((level) => level.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return { filteredByClaim: 'true', claimFilterName: 'acr', claimFilterValue: pattern };
}

const mapper = (name, identityProviderMapper, config) => ({
  name, identityProviderAlias: alias, identityProviderMapper, config: { syncMode: 'FORCE', ...config },
});
const attribute = (claim, userAttribute) => mapper(claim, 'oidc-user-attribute-idp-mapper', { claim, 'user.attribute': userAttribute });
/** Names travel in notes of the session: Keycloak fills firstName by itself, and its columns are too short for ProConnect's 256 characters. */
const nothingIn = (userAttribute) => mapper(`no ${userAttribute}`, 'hardcoded-attribute-idp-mapper', { attribute: userAttribute });
const wantedMappers = [
  mapper('username', 'oidc-username-idp-mapper', { template: '${ALIAS}.${CLAIM.sub}', target: 'LOCAL', syncMode: 'IMPORT' }),
  nothingIn('firstName'),
  nothingIn('lastName'),
  attribute('email', 'email'),
  ...loginClaims.map((claim) => mapper(`session ${claim}`, 'oidc-user-session-note-idp-mapper', {
    claims: JSON.stringify([{ key: claim, value: '.*' }]), 'are.claim.values.regex': 'true',
  })),
];

export async function reconcileProvider({ admin, configuration, report }) {
  const wanted = wantedProvider(configuration.proconnect);
  const current = await admin.identityProviders.findOne({ alias });
  if (!current) {
    await admin.identityProviders.create(wanted);
    report.changed(`identity provider ${alias} created`);
  } else {
    await updateProvider({ admin, current, wanted, report });
  }
  await reconcileMappers(admin, report);
}

/** Keycloak never gives the secret back, so it cannot be compared: it is always sent, and never said to have changed. */
async function updateProvider({ admin, current, wanted, report }) {
  const masked = { ...wanted, config: { ...wanted.config, clientSecret: current.config.clientSecret } };
  const changes = differences(current, masked);
  await admin.identityProviders.update({ alias }, merged(current, wanted));
  if (changes.length > 0) report.changed(`identity provider ${alias}: ${changes.join(', ')}`);
}

async function reconcileMappers(admin, report) {
  const current = await admin.identityProviders.findMappers({ alias });
  for (const wanted of wantedMappers) {
    const one = current.find(({ name }) => name === wanted.name);
    if (one && differences(one, wanted).length === 0) continue;
    if (one) await admin.identityProviders.updateMapper({ alias, id: one.id }, merged(one, wanted));
    else await admin.identityProviders.createMapper({ alias, identityProviderMapper: wanted });
    report.changed(`identity provider ${alias}: mapper ${wanted.name}`);
  }
  for (const extra of current.filter(({ name }) => !wantedMappers.some((wanted) => wanted.name === name))) {
    await admin.identityProviders.delMapper({ alias, id: extra.id });
    report.changed(`identity provider ${alias}: mapper ${extra.name} removed`);
  }
}
