import * as openid from 'openid-client';
import { unavailable } from '@osinum/kernel';
import { keycloakCall } from '@osinum/service-kit';
import type { SessionTokens } from '../session/session.ts';

/** What must be remembered between leaving for Keycloak and coming back. */
export interface PendingLogin {
  state: string;
  nonce: string;
  codeVerifier: string;
  redirectUri: string;
  /** Where the person wanted to go: a path of this site. */
  returnTo: string;
  way: 'proconnect' | 'staff';
}

export interface Login {
  tokens: SessionTokens;
  sid: string;
}

export interface ProviderOptions {
  keycloakUrl: string;
  realm: string;
  clientId: string;
  clientSecret: string;
}

/** As long as for any neighbour of the pages. */
const CALL_SECONDS = 3;
/** Keycloak's clock and ours may differ by this much, as the services accept too. */
const CLOCK_SKEW_SECONDS = 5;

/** Keycloak seen by the pages: authorisation code with PKCE, refresh, sign-out. */
export class OpenIdProvider {
  private readonly options: ProviderOptions;
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(options: ProviderOptions) {
    this.options = options;
  }

  /** Starts a login: where to send the browser, and what to remember. */
  async begin(login: Pick<PendingLogin, 'redirectUri' | 'returnTo' | 'way'>): Promise<{ url: URL; pending: PendingLogin }> {
    const pending: PendingLogin = {
      ...login,
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: login.redirectUri,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
      ui_locales: 'fr',
      ...(login.way === 'proconnect' ? { kc_idp_hint: 'proconnect' } : {}),
    });
    return { url, pending };
  }

  /**
   * Ends a login with the address the browser came back to.
   * @throws LoginRefused when the answer is not the one expected; DomainError `unavailable` when Keycloak is down.
   */
  finish(callback: URL, pending: PendingLogin): Promise<Login> {
    return keycloakCall('code', () => this.exchangeCode(callback, pending));
  }

  private async exchangeCode(callback: URL, pending: PendingLogin): Promise<Login> {
    const configuration = await this.configuration();
    try {
      const grant = await openid.authorizationCodeGrant(configuration, callback, {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.codeVerifier,
        idTokenExpected: true,
      });
      return { tokens: tokensOf(grant), sid: String(grant.claims()?.['sid'] ?? '') };
    } catch (error) {
      throw isRefusal(error) ? new LoginRefused(error) : keycloakDown(error);
    }
  }

  /** New tokens, or undefined when the login is over. */
  refresh(tokens: SessionTokens): Promise<SessionTokens | undefined> {
    return keycloakCall('refresh', () => this.renew(tokens));
  }

  private async renew(tokens: SessionTokens): Promise<SessionTokens | undefined> {
    const configuration = await this.configuration();
    try {
      const grant = await openid.refreshTokenGrant(configuration, tokens.refreshToken);
      return tokensOf(grant, tokens);
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw keycloakDown(error);
    }
  }

  /** Where to send the browser to sign out of Keycloak, and from there of ProConnect. */
  async signOutUrl(idToken: string, returnUri: string): Promise<URL> {
    return openid.buildEndSessionUrl(await this.configuration(), {
      id_token_hint: idToken,
      post_logout_redirect_uri: returnUri,
    });
  }

  private async configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw keycloakDown(error);
    }
  }

  private discover(): Promise<openid.Configuration> {
    const issuer = new URL(`${this.options.keycloakUrl.replace(/\/$/, '')}/realms/${this.options.realm}`);
    const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    return openid.discovery(issuer, this.options.clientId, { client_secret: this.options.clientSecret, [openid.clockTolerance]: CLOCK_SKEW_SECONDS }, undefined, {
      execute,
      timeout: CALL_SECONDS,
    });
  }
}

/** The answer that came back is not that of the login that was started here, or says no. */
export class LoginRefused extends Error {
  /** The person gave up, or ProConnect let them go without a login. */
  readonly givenUp: boolean;

  constructor(cause: unknown) {
    super('the login was refused', { cause });
    this.givenUp = cause instanceof openid.AuthorizationResponseError && cause.error === 'access_denied';
  }
}

function tokensOf(grant: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers, previous?: SessionTokens): SessionTokens {
  return {
    accessToken: grant.access_token,
    accessExpiresAt: Date.now() + (grant.expiresIn() ?? 60) * 1000,
    refreshToken: grant.refresh_token ?? previous?.refreshToken ?? '',
    idToken: grant.id_token ?? previous?.idToken ?? '',
  };
}

/** Keycloak answered and refused, as opposed to not answering. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof openid.AuthorizationResponseError ||
    (error instanceof openid.ResponseBodyError && error.status < 500) ||
    (error instanceof openid.ClientError && error.code !== 'OAUTH_TIMEOUT' && !(error.cause instanceof TypeError))
  );
}

function keycloakDown(cause: unknown): Error {
  const sentence = 'Le service de connexion ne répond pas. Réessayez dans quelques minutes.';
  return Object.assign(unavailable('sign-in-unavailable', sentence), { cause });
}
