import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { Browser, type Page } from '../../../libs/testing/src/sign-in.ts';
import { readConfiguration } from './configuration.mjs';
import { startSimulator } from './server.mjs';

const back = 'http://localhost:9/retour';
const afterLogout = 'http://localhost:9/au-revoir';
const secret = 'a-secret-of-at-least-thirty-two-characters';
const state = 'a-state-that-is-at-least-32-characters-long';
const scope = 'openid given_name usual_name email uid siret idp_id roles organization_label';
let issuer: string;
let simulator: { close(): Promise<void> };

const freePort = () => new Promise<number>((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => done(port));
  });
});

const payloadOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());
const headerOf = (jwt: string) => JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString());

async function isSigned(jwt: string): Promise<boolean> {
  const { keys } = await (await fetch(`${issuer}/jwks`)).json();
  const [header, payload, signature] = jwt.split('.') as [string, string, string];
  const key = createPublicKey({ key: keys.find(({ kid }: { kid: string }) => kid === headerOf(jwt).kid), format: 'jwk' });
  const options = headerOf(jwt).alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' as const } : key;
  return verify('sha256', Buffer.from(`${header}.${payload}`), options, Buffer.from(signature, 'base64url'));
}

function authorizationUrl(parameters: Record<string, string> = {}): string {
  const query = { client_id: 'osinum', response_type: 'code', redirect_uri: back, scope, state, nonce: 'a-nonce', ...parameters };
  return `${issuer}/authorize?${new URLSearchParams(query)}`;
}

async function authorize(form: Record<string, string>, parameters: Record<string, string> = {}, browser = new Browser()): Promise<Page> {
  browser.until = back;
  const page = await browser.get(authorizationUrl(parameters));
  if (page.url.startsWith(back)) return page;
  return browser.post(page.url, new URLSearchParams(form));
}

const token = (form: Record<string, string>, headers: Record<string, string> = {}) => fetch(`${issuer}/token`, {
  method: 'POST', headers, body: new URLSearchParams({ grant_type: 'authorization_code', redirect_uri: back, ...form }),
});

const withSecret = { client_id: 'osinum', client_secret: secret };

async function tokensFor(page: Page, client = withSecret) {
  const response = await token({ code: new URL(page.url).searchParams.get('code') ?? '', ...client });
  return response.json();
}

const userinfo = (accessToken: string) => fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${accessToken}` } });

const switches = (wanted: object) => fetch(new URL('/simulator/switches', issuer), { method: 'PATCH', body: JSON.stringify(wanted) });

const mireille = { login: 'mireille.garnier' };

beforeAll(async () => {
  const port = await freePort();
  issuer = `http://localhost:${port}/api/v2`;
  simulator = await startSimulator(readConfiguration({
    PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_SECRET: secret,
    PROCONNECT_REDIRECT_URIS: back, PROCONNECT_POST_LOGOUT_REDIRECT_URIS: afterLogout,
    PROCONNECT_JSON_CLIENT_ID: 'json', PROCONNECT_JSON_CLIENT_SECRET: secret, PROCONNECT_JSON_REDIRECT_URIS: back,
  }));
});

afterEach(() => switches({ fsType: 'public', delayMs: 0, failing: [], wrongSignature: false }));
afterAll(() => simulator.close());

describe('discovery', () => {
  it('publishes the levels, the methods and the algorithms of ProConnect, and no offline access', async () => {
    const document = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/session/end`,
      introspection_endpoint: `${issuer}/token/introspection`,
      revocation_endpoint: `${issuer}/token/revocation`,
      token_endpoint_auth_methods_supported: ['client_secret_post'],
      claims_parameter_supported: true,
      acr_values_supported: [
        'eidas0', 'eidas0-mfa', 'eidas1', 'eidas1-mfa', 'eidas2', 'eidas3',
        'https://proconnect.gouv.fr/assurance/certification-dirigeant',
      ],
    });
    expect(document.scopes_supported).not.toContain('offline_access');
    expect(document.claims_supported).toEqual(expect.not.arrayContaining(['family_name', 'email_verified']));
    expect(document.id_token_signing_alg_values_supported).toEqual(expect.arrayContaining(['RS256', 'ES256', 'HS256']));
  });
});

describe('a sign-in', () => {
  it('answers the six fields, with a signed id_token that says how, and not who', async () => {
    const tokens = await tokensFor(await authorize(mireille));
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'refresh_token', 'scope', 'token_type']);
    expect(tokens.expires_in).toBe(3600);
    expect(await isSigned(tokens.id_token)).toBe(true);
    const idToken = payloadOf(tokens.id_token);
    expect(idToken).toMatchObject({ iss: issuer, aud: 'osinum', acr: 'eidas1', nonce: 'a-nonce', sid: expect.any(String), auth_time: expect.any(Number) });
    for (const claim of ['amr', 'email', 'siret', 'given_name', 'usual_name']) expect(idToken).not.toHaveProperty(claim);
  });

  it('says who in a signed answer of userinfo', async () => {
    const tokens = await tokensFor(await authorize(mireille));
    const response = await userinfo(tokens.access_token);
    expect(response.headers.get('content-type')).toContain('application/jwt');
    const jwt = await response.text();
    expect(headerOf(jwt).alg).toBe('RS256');
    expect(await isSigned(jwt)).toBe(true);
    const claims = payloadOf(jwt);
    expect(claims).toMatchObject({
      sub: payloadOf(tokens.id_token).sub, given_name: 'Mireille', usual_name: 'Garnier', siret: '21600180000012',
      roles: ['agent_public', 'agent_public_territorial'], organization_label: 'Commune de Crisolles', idp_id: expect.any(String),
    });
    expect(claims).not.toHaveProperty('family_name');
    expect(claims).not.toHaveProperty('email_verified');
  });

  it('answers plain JSON and ES256 to a client that registered no signature', async () => {
    const client = { client_id: 'json', client_secret: secret };
    const tokens = await tokensFor(await authorize(mireille, { client_id: 'json' }), client);
    expect(headerOf(tokens.id_token).alg).toBe('ES256');
    expect(await isSigned(tokens.id_token)).toBe(true);
    const response = await userinfo(tokens.access_token);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({ given_name: 'Mireille' });
  });

  it('gives the same subject to the same login, and amr when it is asked for', async () => {
    const claims = JSON.stringify({ id_token: { amr: null } });
    const first = payloadOf((await tokensFor(await authorize(mireille))).id_token);
    const second = payloadOf((await tokensFor(await authorize(mireille, { claims }))).id_token);
    expect(second.sub).toBe(first.sub);
    expect(second.amr).toEqual(['pwd']);
  });

  it('takes another person, and replaces a wrong SIRET', async () => {
    const form = { givenName: 'Zoé', usualName: 'D’Été', email: 'zoe@exemple.example', siret: '12345678901234', acr: 'eidas2' };
    const tokens = await tokensFor(await authorize(form));
    expect(payloadOf(tokens.id_token).acr).toBe('eidas2');
    const claims = payloadOf(await (await userinfo(tokens.access_token)).text());
    expect(claims).toMatchObject({ usual_name: 'D’Été', siret: '21920023500014', roles: [] });
  });

  it('keeps a session, and forgets who was there when somebody else signs in', async () => {
    const browser = new Browser();
    await authorize(mireille, {}, browser);
    const silent = await authorize({}, { prompt: 'none' }, browser);
    expect(new URL(silent.url).searchParams.has('code')).toBe(true);
    const other = await tokensFor(await authorize({ login: 'karim.benali' }, { prompt: 'login' }, browser));
    expect(payloadOf(await (await userinfo(other.access_token)).text()).given_name).toBe('Karim');
  });
});

describe('the token endpoint', () => {
  it('takes a code once', async () => {
    const page = await authorize(mireille);
    const code = new URL(page.url).searchParams.get('code') ?? '';
    expect((await token({ code, ...withSecret })).status).toBe(200);
    expect((await token({ code, ...withSecret })).status).toBe(400);
  });

  it('refuses a secret in the Authorization header', async () => {
    const code = new URL((await authorize(mireille)).url).searchParams.get('code') ?? '';
    const authorization = `Basic ${Buffer.from(`osinum:${secret}`).toString('base64')}`;
    expect((await token({ code }, { authorization })).status).toBe(401);
  });

  it('gives new tokens for a refresh token', async () => {
    const { refresh_token } = await tokensFor(await authorize(mireille));
    const response = await token({ grant_type: 'refresh_token', refresh_token, ...withSecret });
    expect(await response.json()).toHaveProperty('access_token');
  });

  it('checks PKCE when it is used, and refuses the plain method', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const page = await authorize(mireille, { code_challenge: challenge, code_challenge_method: 'S256' });
    const code = new URL(page.url).searchParams.get('code') ?? '';
    expect((await token({ code, ...withSecret, code_verifier: `${verifier}x` })).status).toBe(400);
    const plain = await authorize(mireille, { code_challenge: verifier, code_challenge_method: 'plain' });
    expect(new URL(plain.url).searchParams.get('error')).toBe('invalid_request');
  });
});

describe('levels', () => {
  const requiring = (...values: string[]) => ({ claims: JSON.stringify({ id_token: { acr: { essential: true, values } } }) });

  it('are matched by membership: a higher level than asked is refused', async () => {
    const page = await authorize({ ...mireille, acr: 'eidas2' }, requiring('eidas1'));
    expect(Object.fromEntries(new URL(page.url).searchParams)).toMatchObject({
      error: 'access_denied', error_description: 'requested ACRs could not be satisfied', state,
    });
  });

  it('rise from a password to a code by e-mail when that is enough', async () => {
    const page = await authorize(mireille, requiring('eidas1-mfa', 'eidas2', 'eidas3'));
    expect(payloadOf((await tokensFor(page)).id_token).acr).toBe('eidas1-mfa');
  });
});

describe('what it refuses', () => {
  it.each([
    ['an unknown return address', { redirect_uri: 'http://localhost:9/ailleurs' }, 'Y030031'],
    ['a short state', { state: 'short' }, 'Y000400'],
    ['a login_hint that is no address', { login_hint: 'mireille' }, 'Y000400'],
    ['a siret_hint that is no SIRET', { siret_hint: '123' }, 'Y000400'],
  ])('%s', async (_, parameters, code) => {
    const page = await new Browser().get(authorizationUrl(parameters));
    expect(page.status).toBe(400);
    expect(page.html).toContain(code);
  });

  it('prompt=none without a session, back at the service', async () => {
    const page = await authorize({}, { prompt: 'none' });
    expect(new URL(page.url).searchParams.get('error')).toBe('login_required');
  });

  it('a private user, for a private service only', async () => {
    expect(new URL((await authorize({ login: 'lea.martin' })).url).searchParams.has('code')).toBe(true);
    await switches({ fsType: 'private' });
    const page = await authorize({ login: 'lea.martin' });
    expect(page.html).toContain('Y500015');
    expect(new URL((await authorize(mireille)).url).searchParams.has('code')).toBe(true);
  });

  it('a person who renounces, back at the service', async () => {
    const page = await authorize({ cancel: 'yes' });
    expect(new URL(page.url).searchParams.get('error')).toBe('access_denied');
  });
});

describe('signing out', () => {
  const logout = (browser: Browser, parameters: Record<string, string>) =>
    browser.get(`${issuer}/session/end?${new URLSearchParams(parameters)}`, afterLogout);

  it('goes back at once with the state, and ends the session', async () => {
    const browser = new Browser();
    const { id_token } = await tokensFor(await authorize(mireille, {}, browser));
    const page = await logout(browser, { id_token_hint: id_token, post_logout_redirect_uri: afterLogout, state: 'my-state' });
    expect(page.url).toBe(`${afterLogout}?state=my-state`);
    const after = await authorize({}, { prompt: 'none' }, browser);
    expect(new URL(after.url).searchParams.get('error')).toBe('login_required');
  });

  it('goes back as well when the session is already over', async () => {
    const { id_token } = await tokensFor(await authorize(mireille));
    const page = await logout(new Browser(), { id_token_hint: id_token, post_logout_redirect_uri: afterLogout, state: 's' });
    expect(page.url).toBe(`${afterLogout}?state=s`);
  });

  it('stays on a page when the address is unknown or missing', async () => {
    const { id_token } = await tokensFor(await authorize(mireille));
    const unknown = await logout(new Browser(), { id_token_hint: id_token, post_logout_redirect_uri: 'http://localhost:9/x', state: 's' });
    expect(unknown.html).toContain('Y030111');
    expect((await logout(new Browser(), { id_token_hint: id_token })).html).toContain('Vous êtes déconnecté');
  });
});

describe('faults to turn on', () => {
  it('signs with a key that is not the published one', async () => {
    await switches({ wrongSignature: true });
    expect(await isSigned((await tokensFor(await authorize(mireille))).id_token)).toBe(false);
  });

  it('rotates its keys, and still knows the tokens of before', async () => {
    const browser = new Browser();
    const before = await tokensFor(await authorize(mireille, {}, browser));
    await fetch(new URL('/simulator/rotate-keys', issuer), { method: 'POST' });
    const after = await tokensFor(await authorize(mireille, {}, browser));
    expect(headerOf(after.id_token).kid).not.toBe(headerOf(before.id_token).kid);
    expect(await isSigned(before.id_token)).toBe(true);
    expect(await isSigned(after.id_token)).toBe(true);
  });

  it('fails where it is told to, or takes its time', async () => {
    await switches({ failing: ['/userinfo'], delayMs: 50 });
    const start = performance.now();
    expect((await userinfo('whatever')).status).toBe(500);
    expect(performance.now() - start).toBeGreaterThan(45);
    expect((await fetch(`${issuer}/jwks`)).status).toBe(200);
  });
});
