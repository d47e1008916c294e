import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type RunningService } from '@osinum/service-kit';
import { htmlProblems } from '@osinum/testing/browser';
import { Redis } from 'ioredis';
import { aMember, anAdviser, aVisit } from './pages/samples.fixture.ts';
import { web } from './service.ts';
import { SessionStore } from './session/session-store.ts';
import type { Session } from './session/session.ts';

/** Identity's list of instances; every other service is away. */
let identity: Server;
let service: RunningService;
let redis: Redis;

const nobody = 'http://127.0.0.1:9';

beforeAll(async () => {
  identity = createServer((request, response) => {
    const known = request.url === '/instances';
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ? { instances: [aVisit().instance] } : {}));
  });
  await new Promise<void>((listening) => identity.listen(0, '127.0.0.1', listening));
  service = await startService(web, {
    ...process.env,
    SERVICE_PORT: '0',
    LOG_LEVEL: 'silent',
    TRUSTED_PROXIES: '127.0.0.1',
    SIGN_INS_PER_MINUTE: '3',
    WEB_CLIENT_SECRET: 'x',
    SESSION_SECRET: randomUUID(),
    IDENTITY_URL: `http://127.0.0.1:${(identity.address() as AddressInfo).port}`,
    ...Object.fromEntries(['DIAGNOSTICS', 'CATALOGUE', 'RECOMMENDATIONS', 'CASEWORK', 'NOTIFICATIONS'].map((name) => [`${name}_URL`, nobody])),
  });
  redis = new Redis(process.env['REDIS_URL']!);
}, 30_000);

afterAll(async () => {
  await service?.close();
  await redis?.quit();
  identity?.close();
});

const get = (url: string, headers: Record<string, string> = {}) =>
  service.app.inject({ method: 'GET', url, headers: { host: 'osinum.localhost', ...headers } });

async function signedIn(session: Session): Promise<Record<string, string>> {
  const tokens = { ...session.tokens, accessToken: 'x', accessExpiresAt: Date.now() + 300_000 };
  const cookie = await new SessionStore(redis).open({ ...session, personId: randomUUID(), sid: randomUUID(), createdAt: Date.now(), tokens });
  return { cookie: `__Host-osinum=${cookie}` };
}

describe('for a visitor', () => {
  it('the home page shows although the catalogue is away, under a policy without inline', async () => {
    const { statusCode, headers, body } = await get('/');
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/ style="|<style|<script| on\w+="/);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it.each(['/', '/nulle-part', '/connexion', '/file'])('%s is closed to other sites and to guesses', async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(headers['content-security-policy']).toContain(directive);
    }
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('a cookie is bound to its host, out of reach of scripts and of other sites', async () => {
    const { statusCode, headers } = await get('/connexion/proconnect');
    expect(statusCode).toBe(303);
    const cookies = [headers['set-cookie']].flat();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-[\w-]+=[^;]+;/);
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute);
      expect(cookie).not.toContain('Domain=');
    }
  });

  it('files are cached for a year under an address that changes with them', async () => {
    const { body } = await get('/');
    const files = [...body.matchAll(/(?:href|src)="(\/(?:static|marque)\/[^"]+)"/g)].map(([, path]) => path!);
    for (const path of new Set(files)) {
      const { statusCode, headers } = await get(path);
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 200, 'public, max-age=31536000, immutable']);
    }
    expect((await get('/static/../package.json')).statusCode).toBe(404);
    expect((await get('/static/site.00000000.css')).statusCode).toBe(404);
  });

  it.each(['/connexion', '/accessibilite', '/donnees-personnelles', '/mentions-legales'])('%s is valid', async (path) => {
    const { statusCode, body } = await get(path);
    expect(statusCode).toBe(200);
    expect(await htmlProblems(body)).toEqual([]);
  });

  it.each(['/diagnostic', '/resultats', '/plan', '/accompagnement', '/equipe-collectivite', '/file'])('%s asks to sign in, then comes back', async (path) => {
    const { statusCode, headers } = await get(path);
    expect([statusCode, headers.location]).toEqual([303, `/connexion?retour=${encodeURIComponent(path)}`]);
  });

  it('an address that leads nowhere, and a host that is nobody’s, are pages', async () => {
    const lost = await get('/nulle-part');
    expect(lost.statusCode).toBe(404);
    expect(lost.body).toContain('Cette page n’existe pas');
    const elsewhere = await get('/', { host: 'ailleurs.localhost' });
    expect(elsewhere.statusCode).toBe(404);
    expect(elsewhere.body).toContain('Aucune plateforme ne répond à cette adresse');
  });
});

describe('for a member', () => {
  it('a service away is said in a page that keeps the way around', async () => {
    const { statusCode, headers, body } = await get('/diagnostic', await signedIn(aMember().session));
    expect([statusCode, headers['cache-control']]).toEqual([503, 'no-store']);
    expect(body).toContain('Le service est lent');
    expect(body).toContain('Crisolles');
    expect(body).not.toContain('127.0.0.1');
    expect(await htmlProblems(body)).toEqual([]);
  });

  it('a page of the team is not theirs', async () => {
    const { statusCode, body } = await get('/file', await signedIn(aMember().session));
    expect(statusCode).toBe(403);
    expect(body).toContain('Vous ne pouvez pas ouvrir cette page');
  });

  it('a person who waits is sent to the page that says so', async () => {
    const { headers } = await get('/plan', await signedIn({ ...aMember().session, status: 'waiting' }));
    expect(headers.location).toBe('/en-attente');
  });

  it('an address with anything else than an id does not exist', async () => {
    expect((await get('/resultats/1%20OR%201=1', await signedIn(aMember().session))).statusCode).toBe(404);
  });

  it('signing out ends the session and asks the browser to forget', async () => {
    const { cookie } = await signedIn(aMember().session);
    const headers = { host: 'osinum.localhost', 'sec-fetch-site': 'same-origin', cookie: cookie! };
    const out = await service.app.inject({ method: 'POST', url: '/deconnexion', headers });
    expect(out.statusCode).toBe(200);
    expect(out.headers['clear-site-data']).toBe('"cache", "storage"');
    expect((await get('/diagnostic', { cookie: cookie! })).headers.location).toMatch(/^\/connexion/);
  });

  it('a form from another site is refused before anything', async () => {
    const headers = { host: 'osinum.localhost', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded', ...(await signedIn(aMember().session)) };
    const { statusCode } = await service.app.inject({ method: 'POST', url: '/diagnostic', headers, payload: 'a=b' });
    expect(statusCode).toBe(403);
  });

  it('a form posted on a dead session is kept for whoever typed it, and given back once', async () => {
    const member = aMember().session;
    const { cookie } = await signedIn(member);
    const personId = randomUUID();
    const { KeptForms } = await import('./session/kept-form.ts');
    const forms = service.app.get(KeptForms);
    const form = { host: 'osinum.localhost', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
    const lost = await service.app.inject({ method: 'POST', url: '/diagnostic', headers: { ...form, cookie: `__Host-osinum-personne=${forms.sign(personId)}` }, payload: 'reponse.a=oui&reponse.a=non' });
    const ticket = decodeURIComponent(String(lost.headers.location)).match(/saisie-gardee\/([\w-]+)$/)?.[1];
    expect(ticket).toBeDefined();
    expect((await get(`/saisie-gardee/${ticket}`, { cookie: cookie! })).statusCode).toBe(410);
    const own = await new SessionStore(redis).open({ ...member, personId, sid: randomUUID(), createdAt: Date.now() });
    const back = await get(`/saisie-gardee/${ticket}`, { cookie: `__Host-osinum=${own}` });
    expect(back.body).toMatch(/name="reponse\.a" value="oui"[\s\S]*name="reponse\.a" value="non"/);
  });
});

describe('for an adviser', () => {
  it('a page of the collectivités is not theirs', async () => {
    expect((await get('/plan', await signedIn(anAdviser().session))).statusCode).toBe(403);
  });
});

describe('for somebody who asks too often', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });

  it('the page says so and how long to wait; another address, and other pages, go on', async () => {
    const tries = [];
    for (let count = 0; count < 4; count += 1) tries.push(await get('/connexion/retour?state=x', from('203.0.113.7')));
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 429]);
    expect(Number(tries[3]!.headers['retry-after'])).toBeGreaterThan(0);
    expect(tries[3]!.body).toContain('Trop de demandes');
    expect(await htmlProblems(tries[3]!.body)).toEqual([]);
    expect((await get('/connexion/retour?state=x', from('203.0.113.8'))).statusCode).toBe(303);
    expect((await get('/mentions-legales', from('203.0.113.7'))).statusCode).toBe(200);
  });
});

describe('for the script of a page of questions', () => {
  const post = (headers: Record<string, string>) =>
    service.app.inject({
      method: 'POST',
      url: `/diagnostic/${randomUUID()}/themes/hebergement`,
      headers: { host: 'osinum.localhost', accept: 'application/json', 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'version.a.un=0&reponse.a.un=oui',
    });

  it.each<[string, () => Promise<Record<string, string>>, number]>([
    ['signed out', () => Promise.resolve({}), 401],
    ['waiting to be let in', () => signedIn({ ...aMember().session, status: 'waiting' }), 409],
    ['whose service is away', () => signedIn(aMember().session), 503],
    ['coming from another site', async () => ({ ...(await signedIn(aMember().session)), 'sec-fetch-site': 'cross-site' }), 403],
  ])('somebody %s is told so, and led nowhere', async (_, headers, status) => {
    const answer = await post(await headers());
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, 'no-store']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status, detail: expect.any(String) });
  });
});

it('a route for machines keeps its own form of refusal', async () => {
  const { statusCode, headers } = await service.app.inject({ method: 'POST', url: '/interne/fin-de-sessions', payload: {} });
  expect(statusCode).toBe(401);
  expect(headers['content-type']).toContain('application/problem+json');
});
