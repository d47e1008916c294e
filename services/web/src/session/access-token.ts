import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { OpenIdProvider } from '../sign-in/openid-provider.ts';
import type { OpenSession } from './session.ts';
import type { SessionStore } from './session-store.ts';

const MARGIN_MS = 20_000;
const LOCK_MS = 8_000;
const POLL_MS = 50;

/** The login is over at Keycloak: the session must end. */
export class LoginOver extends Error {}

/** Gives the access token of a session, renewed shortly before it expires, by one request at a time. */
export class AccessTokens {
  private readonly redis: Redis;
  private readonly sessions: SessionStore;
  private readonly provider: OpenIdProvider;

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
    const lock = `session-lock:${session.key}`;
    const deadline = Date.now() + LOCK_MS;
    while (Date.now() < deadline) {
      if (await this.redis.set(lock, '1', 'PX', LOCK_MS, 'NX')) return this.renew(session.key, lock);
      await wait(POLL_MS);
      const current = await this.sessions.byKey(session.key);
      if (!current) throw new LoginOver('the session has ended');
      if (isFresh(current)) return current.tokens.accessToken;
    }
    throw new LoginOver('the token could not be renewed in time');
  }

  private async renew(key: string, lock: string): Promise<string> {
    try {
      const current = await this.sessions.byKey(key);
      if (!current) throw new LoginOver('the session has ended');
      if (isFresh(current)) return current.tokens.accessToken;
      const tokens = await this.provider.refresh(current.tokens);
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
}

const isFresh = (session: OpenSession) => session.tokens.accessExpiresAt - MARGIN_MS > Date.now();
