import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';

/** Where to sign in; each part comes from the environment of the running stack unless given. */
export interface SignInTarget {
  keycloakUrl?: string;
  realm?: string;
  clientSecret?: string;
  redirectUri?: string;
  /** Cookies of an earlier sign-in, to go on as the same browser. */
  browser?: Browser;
}

/** A persona of the ProConnect simulator, or anybody else when names and e-mail are given. */
export interface ProConnectLogin extends SignInTarget {
  login: string;
  siret?: string;
  acr?: string;
  givenName?: string;
  usualName?: string;
  email?: string;
  organization?: string;
  roles?: string[];
  /** Parameters added to the authorization request, such as `prompt` or `siret_hint`. */
  parameters?: Record<string, string>;
}

export interface StaffLogin extends SignInTarget {
  username: string;
  /** Read from `staff-credentials.json` of the data folder unless given. */
  credentials?: StaffCredentials;
  parameters?: Record<string, string>;
}

export interface StaffCredentials {
  id: string;
  username: string;
  password: string;
  totpSecret: string;
}

/** What a sign-in gave; `claims` are those of the access token, read without checking its signature. */
export interface SignedIn {
  accessToken: string;
  refreshToken: string;
  idToken: string;
  claims: Record<string, unknown>;
  browser: Browser;
}

/** Signs a person in through Keycloak's broker and the ProConnect simulator, as a browser without a script would. */
export async function signInWithProConnect(options: ProConnectLogin): Promise<SignedIn> {
  return signIn(options, { kc_idp_hint: 'proconnect', ...options.parameters }, async (browser, page) => {
    const form = new URLSearchParams({ login: options.login });
    for (const name of ['siret', 'acr', 'givenName', 'usualName', 'email', 'organization'] as const) {
      if (options[name] !== undefined) form.set(name, options[name]);
    }
    for (const role of options.roles ?? []) form.append('roles', role);
    return browser.post(page.url, form);
  });
}

const STAFF_TRIES = 6;

/**
 * Signs a member of staff in with password and TOTP on Keycloak's own pages. A demo account that another test signs in
 * at the same instant is refused for that instant (protection against brute force): it is tried again.
 */
export async function signInStaff(options: StaffLogin): Promise<SignedIn> {
  for (let left = options.credentials ? 1 : STAFF_TRIES; ; left -= 1) {
    try {
      return await signInStaffOnce(options);
    } catch (error) {
      if (left === 1 || !(error instanceof SignInRefused)) throw error;
      await new Promise((resume) => setTimeout(resume, 200 + Math.random() * 300));
    }
  }
}

async function signInStaffOnce(options: StaffLogin): Promise<SignedIn> {
  const { username, password, totpSecret } = options.credentials ?? staffCredentials(options.username);
  return signIn(options, options.parameters ?? {}, async (browser, page) => {
    const otpPage = await browser.post(formActionOf(page), new URLSearchParams({ username, password }));
    const otp = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    return browser.post(formActionOf(otpPage), new URLSearchParams({ otp }));
  });
}

/** An access token of a service, by client credentials: `clientId` is `svc-<name>`. */
export async function serviceToken(clientId: string, options: SignInTarget = {}): Promise<string> {
  const target = targetOf(options, clientId);
  const tokens = await requestTokens(target, { grant_type: 'client_credentials', client_id: clientId });
  return String(tokens['access_token']);
}

/** New tokens of the same session. */
export async function refreshTokens(signedIn: SignedIn, options: SignInTarget = {}): Promise<SignedIn> {
  const tokens = await requestTokens(targetOf(options), {
    grant_type: 'refresh_token', client_id: 'osinum-web', refresh_token: signedIn.refreshToken,
  });
  return signedInFrom(tokens, signedIn.browser);
}

/** Signs out all the way, and answers the page or address where the person ends. */
export async function signOut(signedIn: SignedIn, options: SignInTarget = {}): Promise<Page> {
  const target = targetOf(options);
  const back = new URL('/deconnexion/retour', target.redirectUri).href;
  const url = new URL(`${target.realmUrl}/protocol/openid-connect/logout`);
  url.search = new URLSearchParams({ id_token_hint: signedIn.idToken, post_logout_redirect_uri: back, state: 'goodbye' }).toString();
  return signedIn.browser.get(url.href, back);
}

/** Password and TOTP secret of a demo account, as the reconciliation of the realm left them. */
export function staffCredentials(username: string): StaffCredentials {
  const file = join(fromEnvironment('OSINUM_DATA'), 'staff-credentials.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as StaffCredentials[];
  const found = all.find((one) => one.username === username);
  if (!found) throw new Error(`no staff account ${username} in ${file}`);
  return found;
}

/** A page as a browser without a script sees it. */
export interface Page {
  url: string;
  status: number;
  html: string;
}

/** Follows redirects and keeps cookies, by host name alone as browsers do. */
export class Browser {
  readonly #cookies = new Map<string, { host: string; path: string; name: string; value: string }>();

  get(url: string, until?: string): Promise<Page> {
    return this.#visit(url, { method: 'GET' }, until);
  }

  post(url: string, form: URLSearchParams, until = this.until): Promise<Page> {
    return this.#visit(url, { method: 'POST', body: form }, until);
  }

  /** Redirects to this address are not followed: nothing needs to listen there. */
  until: string | undefined;

  async #visit(url: string, init: RequestInit, until = this.until): Promise<Page> {
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.#cookieHeader(new URL(url)), accept: 'text/html' } });
    for (const line of response.headers.getSetCookie()) this.#keep(new URL(url), line);
    const location = response.headers.get('location');
    if (!location) return { url, status: response.status, html: await response.text() };
    await response.body?.cancel();
    const next = new URL(location, url).href;
    if (until && next.startsWith(until)) return { url: next, status: response.status, html: '' };
    return this.#visit(next, { method: 'GET' }, until);
  }

  #keep(url: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const attribute = (name: string) => attributes.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const name = pair.slice(0, pair.indexOf('='));
    const path = attribute('path') ?? '/';
    const key = [url.hostname, path, name].join(' ');
    const expires = attribute('expires');
    const over = attribute('max-age') === '0' || (expires !== undefined && new Date(expires).getTime() < Date.now());
    if (over) this.#cookies.delete(key);
    else this.#cookies.set(key, { host: url.hostname, path, name, value: pair.slice(pair.indexOf('=') + 1) });
  }

  #cookieHeader(url: URL): string {
    const sent = [...this.#cookies.values()].filter((cookie) => cookie.host === url.hostname && url.pathname.startsWith(cookie.path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

interface Target {
  realmUrl: string;
  clientSecret: string;
  redirectUri: string;
}

function targetOf(options: SignInTarget, clientId = 'osinum-web'): Target {
  const realm = options.realm ?? process.env['KEYCLOAK_REALM'] ?? 'osinum';
  return {
    realmUrl: `${options.keycloakUrl ?? fromEnvironment('KEYCLOAK_URL')}/realms/${realm}`,
    clientSecret: options.clientSecret ?? fromEnvironment(`KEYCLOAK_CLIENT_SECRET_${clientId.toUpperCase().replaceAll('-', '_')}`),
    redirectUri: options.redirectUri ?? `${fromEnvironment('PUBLIC_BASE').replace('{host}', 'osinum.localhost')}/connexion/retour`,
  };
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the variable ${name} is missing: is the stack running?`);
  return value;
}

async function signIn(
  options: SignInTarget,
  parameters: Record<string, string>,
  fillIn: (browser: Browser, page: Page) => Promise<Page>,
): Promise<SignedIn> {
  const target = targetOf(options);
  const browser = options.browser ?? new Browser();
  browser.until = target.redirectUri;
  const verifier = randomBytes(32).toString('base64url');
  const first = await browser.get(authorizationUrl(target, verifier, parameters));
  const last = first.url.startsWith(target.redirectUri) ? first : await fillIn(browser, first);
  const code = last.url.startsWith(target.redirectUri) ? new URL(last.url).searchParams.get('code') : null;
  if (!code) throw new SignInRefused(last);
  const tokens = await requestTokens(target, {
    grant_type: 'authorization_code', client_id: 'osinum-web', code, code_verifier: verifier, redirect_uri: target.redirectUri,
  });
  return signedInFrom(tokens, browser);
}

/** The sign-in ended elsewhere than on the service's return address with a code. */
export class SignInRefused extends Error {
  readonly page: Page;
  constructor(page: Page) {
    const text = page.html.replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
    super(`sign-in ended at ${page.url} (${page.status}) ${text.slice(0, 400)}`);
    this.name = 'SignInRefused';
    this.page = page;
  }
}

function authorizationUrl({ realmUrl, redirectUri }: Target, verifier: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams({
    client_id: 'osinum-web', response_type: 'code', scope: 'openid', redirect_uri: redirectUri,
    state: randomBytes(24).toString('base64url'), nonce: randomBytes(24).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
    ...parameters,
  });
  return `${realmUrl}/protocol/openid-connect/auth?${query}`;
}

async function requestTokens({ realmUrl, clientSecret }: Target, form: Record<string, string>): Promise<Record<string, unknown>> {
  const body = new URLSearchParams({ client_secret: clientSecret, ...form });
  const response = await fetch(`${realmUrl}/protocol/openid-connect/token`, { method: 'POST', body });
  if (!response.ok) throw new Error(`no token: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

function signedInFrom(tokens: Record<string, unknown>, browser: Browser): SignedIn {
  const accessToken = String(tokens['access_token']);
  const payload = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
  return {
    accessToken,
    refreshToken: String(tokens['refresh_token']),
    idToken: String(tokens['id_token']),
    claims: JSON.parse(payload) as Record<string, unknown>,
    browser,
  };
}

function formActionOf(page: Page): string {
  const action = /<form[^>]*\saction="([^"]+)"/.exec(page.html)?.[1];
  if (!action) throw new SignInRefused(page);
  return new URL(action.replaceAll('&amp;', '&'), page.url).href;
}
