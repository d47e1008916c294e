import { setTimeout as wait } from 'node:timers/promises';
import { unavailable } from '@osinum/kernel';
import type { Redis } from 'ioredis';
import type { OpenIdProvider } from '../sign-in/openid-provider.ts';
import type { OpenSession, SessionTokens } from './session.ts';
import type { SessionStore } from './session-store.ts';

/** Renewed from this long before it expires, so that a short absence of Keycloak goes unnoticed. */
const MARGIN_MS = 60_000;
/** Left for the services to receive it still valid. */
const LAST_MOMENT_MS = 5_000;
const LOCK_MS = 8_000;
const POLL_MS = 50;
/** After Keycloak did not answer, the next ones do not wait for it each in turn. */
const AWAY_MS = 2_000;

/** The login is over at Keycloak: the session must end. */
export class LoginOver extends Error {}

/** Gives the access token of a session, renewed shortly before it expires, by one request at a time. */
export class AccessTokens {
  private readonly redis: Redis;
  private readonly sessions: SessionStore;
  private readonly provider: OpenIdProvider;
  private away: { until: number; error: unknown } | undefined;

  constructor(redis: Redis, sessions: SessionStore, provider: OpenIdProvider) {
    this.redis = redis;
    this.sessions = sessions;
    this.provider = provider;
  }

  /**
   * @throws LoginOver when Keycloak no longer knows the login; DomainError `unavailable` when it does not answer.
   */
  async of(session: OpenSession): Promise<string> {
    if (isFresh(session)) return session.tokens.accessToken;
    try {
      return await this.renewed(session);
    } catch (error) {
      if (error instanceof LoginOver || !isUsable(session)) throw error;
      return session.tokens.accessToken;
    }
  }

  private async renewed(session: OpenSession): Promise<string> {
    const lock = `session-lock:${session.key}`;
    const deadline = Date.now() + LOCK_MS;
    while (Date.now() < deadline) {
      if (await this.redis.set(lock, '1', 'PX', LOCK_MS, 'NX')) return this.renew(session.key, lock);
      await wait(POLL_MS);
      const current = await this.sessions.byKey(session.key);
      if (!current) throw new LoginOver('the session has ended');
      if (isFresh(current)) return current.tokens.accessToken;
    }
    throw unavailable('sign-in-unavailable', 'Votre session n’a pas pu être prolongée à temps. Réessayez dans un instant.');
  }

  private async renew(key: string, lock: string): Promise<string> {
    try {
      const current = await this.sessions.byKey(key);
      if (!current) throw new LoginOver('the session has ended');
      if (isFresh(current)) return current.tokens.accessToken;
      const tokens = await this.refresh(current);
      if (!tokens) {
        await this.sessions.end(current);
        throw new LoginOver('the login is over at the identity provider');
      }
      await this.sessions.renewTokens(current, tokens);
      return tokens.accessToken;
    } finally {
      await this.redis.del(lock);
    }
  }

  private async refresh({ tokens }: OpenSession): Promise<SessionTokens | undefined> {
    if (this.away && this.away.until > Date.now()) throw this.away.error;
    try {
      return await this.provider.refresh(tokens);
    } catch (error) {
      this.away = { until: Date.now() + AWAY_MS, error };
      throw error;
    }
  }
}

const isFresh = ({ tokens }: OpenSession) => tokens.accessExpiresAt - MARGIN_MS > Date.now();
const isUsable = ({ tokens }: OpenSession) => tokens.accessExpiresAt - LAST_MOMENT_MS > Date.now();
