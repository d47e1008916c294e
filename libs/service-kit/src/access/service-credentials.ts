import * as openid from 'openid-client';
import { unavailable } from '@osinum/kernel';
import { keycloakCall } from '../telemetry/keycloak-call.ts';

const MARGIN_MS = 30_000;
const TIMEOUT_SECONDS = 3;

/** The service's own access token, by client credentials, renewed shortly before it expires. */
export class ServiceCredentials {
  private readonly issuer: URL;
  private readonly clientId: string;
  private readonly clientSecret: string;
  private configuration: Promise<openid.Configuration> | undefined;
  /** The renewal under way, for all who wait for it. */
  private renewing: Promise<string> | undefined;
  private current: { token: string; expiresAt: number } | undefined;

  constructor(options: { keycloakUrl: string; realm: string; clientId: string; clientSecret: string }) {
    this.issuer = new URL(`${options.keycloakUrl.replace(/\/$/, '')}/realms/${options.realm}`);
    this.clientId = options.clientId;
    this.clientSecret = options.clientSecret;
  }

  /** @throws DomainError `unavailable` when Keycloak does not answer. */
  async token(): Promise<string> {
    if (this.current && this.current.expiresAt - MARGIN_MS > Date.now()) return this.current.token;
    this.renewing ??= keycloakCall('token', () => this.renew()).finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async renew(): Promise<string> {
    try {
      const grant = await openid.clientCredentialsGrant(await this.discovered());
      this.current = {
        token: grant.access_token,
        expiresAt: Date.now() + (grant.expires_in ?? 60) * 1000,
      };
      return this.current.token;
    } catch (cause) {
      throw Object.assign(unavailable('identity-provider-unavailable', 'La connexion est momentanément indisponible.'), { cause });
    }
  }

  private discovered(): Promise<openid.Configuration> {
    const execute = this.issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    this.configuration ??= openid
      .discovery(this.issuer, this.clientId, this.clientSecret, undefined, { execute, timeout: TIMEOUT_SECONDS })
      .catch((error: unknown) => {
        this.configuration = undefined;
        throw error;
      });
    return this.configuration;
  }
}
