import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { OpenIdProvider } from '../sign-in/openid-provider.ts';
import { AccessTokens, LoginOver } from './access-token.ts';
import { KeptForms } from './kept-form.ts';
import type { MemberSession, SessionTokens } from './session.ts';
import { SessionStore } from './session-store.ts';

let redis: Redis;
let sessions: SessionStore;

beforeAll(() => {
  redis = new Redis(process.env['REDIS_URL']!);
  sessions = new SessionStore(redis);
});
afterAll(() => redis.quit());

const tokens = (expiresInMs: number): SessionTokens => ({
  accessToken: 'access-1',
  accessExpiresAt: Date.now() + expiresInMs,
  refreshToken: 'refresh-1',
  idToken: 'id',
});

function aSession(change: Partial<MemberSession> = {}): MemberSession {
  return {
    kind: 'member',
    personId: randomUUID(),
    name: 'Mireille Garnier',
    host: 'osinum.localhost',
    instanceId: randomUUID(),
    sid: randomUUID(),
    createdAt: Date.now(),
    tokens: tokens(300_000),
    collectivite: { id: randomUUID(), siren: '216001800', name: 'Crisolles', kind: 'commune' },
    role: 'referent',
    status: 'active',
    firstVisit: true,
    ...change,
  };
}

describe('SessionStore', () => {
  it('opens, reads and ends a session, and keeps no cookie in clear', async () => {
    const session = aSession();
    const cookie = await sessions.open(session);
    const read = await sessions.read(cookie);
    expect(read).toMatchObject(session);
    expect(await redis.exists(`session:${cookie}`)).toBe(0);
    await sessions.end(read!);
    expect(await sessions.read(cookie)).toBeUndefined();
  });

  it('ends a session twelve hours after it began, however active', async () => {
    const cookie = await sessions.open(aSession({ createdAt: Date.now() - 12 * 3600 * 1000 - 1 }));
    expect(await sessions.read(cookie)).toBeUndefined();
  });

  it('starts the idle time again at each visit', async () => {
    const cookie = await sessions.open(aSession());
    const { key } = (await sessions.read(cookie))!;
    await redis.expire(`session:${key}`, 10);
    await sessions.read(cookie);
    expect(await redis.ttl(`session:${key}`)).toBeGreaterThan(7000);
  });

  it('ends the sessions of a person in one collectivité, and leaves the others', async () => {
    const personId = randomUUID();
    const here = aSession({ personId });
    const there = aSession({ personId });
    const neighbour = aSession({ collectivite: here.collectivite });
    const cookies = await Promise.all([here, there, neighbour].map((one) => sessions.open(one)));
    expect(await sessions.endAll(personId, here.collectivite.id)).toBe(1);
    const left = await Promise.all(cookies.map((cookie) => sessions.read(cookie)));
    expect(left.map((one) => one !== undefined)).toEqual([false, true, true]);
  });
});

describe('AccessTokens', () => {
  const provider = (answer: SessionTokens | undefined) => {
    const calls = { count: 0 };
    const refresh = async () => {
      calls.count += 1;
      return answer;
    };
    return { calls, provider: { refresh } as unknown as OpenIdProvider };
  };

  it('renews a stale token once for requests that come together', async () => {
    const { calls, provider: keycloak } = provider({ ...tokens(300_000), accessToken: 'access-2' });
    const cookie = await sessions.open(aSession({ tokens: tokens(1000) }));
    const session = (await sessions.read(cookie))!;
    const access = new AccessTokens(redis, sessions, keycloak);
    const given = await Promise.all(Array.from({ length: 5 }, () => access.of(session)));
    expect(given).toEqual(Array(5).fill('access-2'));
    expect(calls.count).toBe(1);
    expect((await sessions.read(cookie))?.tokens.accessToken).toBe('access-2');
  });

  describe('while Keycloak is away', () => {
    const refresh = async () => {
      throw new Error('nobody answers');
    };
    const access = () => new AccessTokens(redis, sessions, { refresh } as unknown as OpenIdProvider);

    it('gives the token there is, as long as it is good', async () => {
      const session = (await sessions.read(await sessions.open(aSession({ tokens: tokens(30_000) }))))!;
      expect(await access().of(session)).toBe('access-1');
    });

    it('gives none that has ended, and keeps the session for later', async () => {
      const cookie = await sessions.open(aSession({ tokens: tokens(-1) }));
      await expect(access().of((await sessions.read(cookie))!)).rejects.toThrow('nobody answers');
      expect(await sessions.read(cookie)).toBeDefined();
    });
  });

  it('ends the session when the login is over', async () => {
    const cookie = await sessions.open(aSession({ tokens: tokens(-1) }));
    const session = (await sessions.read(cookie))!;
    const access = new AccessTokens(redis, sessions, provider(undefined).provider);
    await expect(access.of(session)).rejects.toBeInstanceOf(LoginOver);
    expect(await sessions.read(cookie)).toBeUndefined();
  });
});

describe('KeptForms', () => {
  const form = { path: '/diagnostic/1/themes/x', fields: { 'reponse.a': 'oui' } };

  it('gives a form back, again if need be, to the person who typed it', async () => {
    const forms = new KeptForms(redis, 'a-secret-of-at-least-32-characters!');
    const [mireille, other] = [randomUUID(), randomUUID()];
    const ticket = await forms.keep(mireille, form);
    expect(await forms.read(other, ticket)).toBeUndefined();
    expect(await forms.read(mireille, ticket)).toEqual(form);
    expect(await forms.read(mireille, ticket)).toEqual(form);
  });

  it('knows a forged reminder of the person', () => {
    const forms = new KeptForms(redis, 'a-secret-of-at-least-32-characters!');
    const personId = randomUUID();
    const signed = forms.sign(personId);
    expect(forms.personOf(signed)).toBe(personId);
    expect(forms.personOf(signed.replace(personId, randomUUID()))).toBeUndefined();
    expect(forms.personOf(personId)).toBeUndefined();
    expect(forms.personOf(undefined)).toBeUndefined();
  });
});
