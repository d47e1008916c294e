import { createHash, randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { ABSOLUTE_SECONDS, IDLE_SECONDS, type OpenSession, type Session, type SessionTokens } from './session.ts';

const sessionKey = (key: string) => `session:${key}`;
const indexKeys = (session: Session) => [
  `sessions:person:${session.personId}`,
  `sessions:sid:${session.sid}`,
  ...(session.kind === 'member' ? [`sessions:collectivite:${session.collectivite.id}`] : []),
];

/** What Redis keeps of a cookie: a hash, so that reading Redis opens no session. */
export function keyOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64url');
}

/** Sessions in Redis: two hours idle, twelve in all, found again by person, Keycloak session and collectivité. */
export class SessionStore {
  private readonly redis: Redis;

  constructor(redis: Redis) {
    this.redis = redis;
  }

  /** Keeps a new session and returns the value of its cookie. */
  async open(session: Session): Promise<string> {
    const cookie = randomBytes(32).toString('base64url');
    const key = keyOf(cookie);
    const transaction = this.redis.multi().set(sessionKey(key), JSON.stringify(session), 'EX', IDLE_SECONDS);
    for (const index of indexKeys(session)) transaction.sadd(index, key).expire(index, ABSOLUTE_SECONDS);
    await transaction.exec();
    return cookie;
  }

  /** The session of a cookie, its idle time started again; undefined when it is over. */
  async read(cookie: string): Promise<OpenSession | undefined> {
    const key = keyOf(cookie);
    const text = await this.redis.getex(sessionKey(key), 'EX', IDLE_SECONDS);
    if (!text) return undefined;
    const session = { ...(JSON.parse(text) as Session), key };
    if (session.createdAt + ABSOLUTE_SECONDS * 1000 > Date.now()) return session;
    await this.end(session);
    return undefined;
  }

  /** Replaces the tokens of a session that still exists. */
  async renewTokens(session: OpenSession, tokens: SessionTokens): Promise<void> {
    const { key, ...kept } = session;
    await this.redis.set(sessionKey(key), JSON.stringify({ ...kept, tokens }), 'EX', IDLE_SECONDS, 'XX');
  }

  /** Ends one session. */
  async end(session: OpenSession): Promise<void> {
    const transaction = this.redis.multi().del(sessionKey(session.key));
    for (const index of indexKeys(session)) transaction.srem(index, session.key);
    await transaction.exec();
  }

  /** Ends every session of a person, or those in one collectivité; returns how many there were. */
  async endAll(personId: string, collectiviteId?: string): Promise<number> {
    const indexes = [`sessions:person:${personId}`, ...(collectiviteId ? [`sessions:collectivite:${collectiviteId}`] : [])];
    const keys = await this.redis.sinter(...indexes);
    const sessions = await Promise.all(keys.map((key) => this.byKey(key)));
    const open = sessions.filter((session) => session !== undefined);
    await Promise.all(open.map((session) => this.end(session)));
    return open.length;
  }

  /** The session as it stands now, its idle time untouched. */
  async byKey(key: string): Promise<OpenSession | undefined> {
    const text = await this.redis.get(sessionKey(key));
    return text ? { ...(JSON.parse(text) as Session), key } : undefined;
  }
}
