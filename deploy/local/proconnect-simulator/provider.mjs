import Provider, { interactionPolicy } from 'oidc-provider';
import { acrValues } from './people.mjs';
import { faultPage } from './pages.mjs';

const session = 12 * 3600;
const scopeClaims = {
  openid: ['sub', 'acr', 'auth_time'],
  given_name: ['given_name'],
  usual_name: ['usual_name'],
  email: ['email'],
  uid: ['uid'],
  siret: ['siret'],
  siren: ['siren'],
  idp_id: ['idp_id'],
  idp_acr: ['idp_acr'],
  roles: ['roles'],
  organization_label: ['organization_label'],
  organizational_unit: ['organizational_unit'],
  belonging_population: ['belonging_population'],
  phone: ['phone_number'],
  custom: ['custom'],
  chorusdt: ['chorusdt:matricule', 'chorusdt:societe'],
  groups: ['groups'],
};

/** One OpenID provider with ProConnect's routes, lifetimes, algorithms and claims. */
export function createProvider({ configuration, storage, jwks, claimsOfGrant }) {
  const provider = new Provider(configuration.issuer, {
    adapter: storage,
    jwks,
    clients: configuration.clients.map(clientMetadata),
    scopes: Object.keys(scopeClaims),
    claims: { ...scopeClaims, amr: null, acr: null, sid: null, auth_time: null, iss: null },
    acrValues,
    responseTypes: ['code'],
    subjectTypes: ['public'],
    clientAuthMethods: ['client_secret_post'],
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256', 'ES256', 'HS256'],
      userinfoSigningAlgValues: ['RS256', 'ES256', 'HS256'],
    },
    pkce: { required: () => false },
    allowOmittingSingleRegisteredRedirectUri: false,
    extraParams: ['siret_hint', 'idp_hint'],
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/session/end',
      introspection: '/token/introspection',
      revocation: '/token/revocation',
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      claimsParameter: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (ctx, client, token) => token.clientId === client.clientId },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leaveToEndSession, postLogoutSuccessSource: leaveToEndSession },
    },
    cookies: {
      names: { session: 'pc_session', interaction: 'pc_interaction', resume: 'pc_resume' },
      keys: [configuration.cookieKey],
      long: { httpOnly: true, sameSite: 'lax', path: new URL(configuration.issuer).pathname },
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      IdToken: 60,
      RefreshToken: session,
      Interaction: 1800,
      Grant: session,
      Session: (ctx, { loginTs }) => Math.max(1, session - (loginTs ? Math.floor(Date.now() / 1000) - loginTs : 0)),
    },
    issueRefreshToken: () => true,
    expiresWithSession: () => false,
    interactions: { policy: interactionPolicy.base(), url: (ctx, { uid }) => `${new URL(configuration.issuer).pathname}/interaction/${uid}` },
    loadExistingGrant: (ctx) => existingGrant(ctx, claimsOfGrant),
    findAccount: (ctx, sub, token) => ({
      accountId: sub,
      claims: () => claimsOfGrant.get(token?.grantId) ?? { sub },
    }),
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = faultPage(out);
    },
  });
  // ProConnect always puts `sid` in the id_token, though it sends no back-channel logout.
  provider.Client.prototype.includeSid = () => true;
  provider.use(checkAuthorizationRequest);
  provider.use(refuseBasicAuthentication);
  return provider;
}

function clientMetadata(client) {
  return {
    client_id: client.id,
    client_secret: client.secret,
    redirect_uris: client.redirectUris,
    post_logout_redirect_uris: client.postLogoutRedirectUris,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_post',
    id_token_signed_response_alg: client.idTokenAlgorithm,
    ...(client.userinfoAlgorithm && { userinfo_signed_response_alg: client.userinfoAlgorithm }),
  };
}

function leaveToEndSession(ctx) {
  ctx.body = '';
}

async function checkAuthorizationRequest(ctx, next) {
  const { state, login_hint: loginHint, siret_hint: siretHint } = ctx.query;
  const wrong = (state ?? '').length < 32 || (loginHint && !/^[^@\s]+@[^@\s]+$/.test(loginHint)) || (siretHint && !/^\d{14}$/.test(siretHint));
  if (ctx.path !== '/authorize' || ctx.method !== 'GET' || !wrong) return next();
  ctx.status = 400;
  ctx.type = 'html';
  ctx.body = faultPage({ error: 'invalid_request', error_description: 'state, login_hint or siret_hint is invalid' });
}

/** The library takes a secret in either place, whatever the client registered. */
async function refuseBasicAuthentication(ctx, next) {
  if (!ctx.path.startsWith('/token') || !/^basic /i.test(ctx.get('authorization'))) return next();
  ctx.status = 401;
  ctx.body = { error: 'invalid_client', error_description: 'client authentication failed' };
}

async function existingGrant(ctx, claimsOfGrant) {
  const { session: current, client, provider, result, requestParamOIDCScopes } = ctx.oidc;
  const known = result?.consent?.grantId ?? current.grantIdFor(client.clientId);
  const grant = known && await provider.Grant.find(known);
  if (grant) {
    grant.addOIDCScope([...requestParamOIDCScopes].join(' '));
    await grant.save();
    return grant;
  }
  if (!current.accountId) return undefined;
  return grantForSingleSignOn(ctx, claimsOfGrant);
}

async function grantForSingleSignOn(ctx, claimsOfGrant) {
  const { session: current, client, provider, requestParamOIDCScopes } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: current.accountId });
  grant.addOIDCScope([...requestParamOIDCScopes].join(' '));
  const grantId = await grant.save();
  const sibling = Object.values(current.authorizations ?? {}).find((one) => claimsOfGrant.has(one.grantId));
  if (sibling) claimsOfGrant.set(grantId, claimsOfGrant.get(sibling.grantId));
  return grant;
}
