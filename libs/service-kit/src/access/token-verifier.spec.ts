import { createServer, type RequestListener, type Server } from 'node:http';
import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenRefused, TokenVerifier } from './token-verifier.ts';

const realm = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = () => Math.floor(Date.now() / 1000);
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

let server: Server;
let url: string;

beforeAll(async () => {
  const jwk = { ...realm.publicKey.export({ format: 'jwk' }), kid: 'realm-key', alg: 'RS256', use: 'sig' };
  server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

interface Forgery {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: KeyObject;
  tamper?: (token: string) => string;
}

function token({ header = {}, claims = {}, key = realm.privateKey, tamper = (same) => same }: Forgery = {}): string {
  const head = base64({ alg: 'RS256', typ: 'JWT', kid: 'realm-key', ...header });
  const body = base64({
    iss: `${url}/realms/osinum`,
    sub: 'a-person',
    typ: 'Bearer',
    aud: 'osinum-api',
    azp: 'osinum-web',
    iat: now(),
    exp: now() + 300,
    ...claims,
  });
  const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(key).toString('base64url');
  return tamper(`${head}.${body}.${signature}`);
}

const verifier = () => new TokenVerifier(url, 'osinum');

describe('TokenVerifier', () => {
  it('accepts a token of the realm meant for us', async () => {
    const claims = await verifier().verify(token({ claims: { siret: '21600180000012', pc_roles: '["agent_public"]' } }));
    expect(claims).toMatchObject({ sub: 'a-person', siret: '21600180000012', pc_roles: ['agent_public'] });
  });

  it.each<[string, RequestListener]>([
    ['do not come', () => {}],
    ['come as a page', (_request, response) => void response.end('<html>Maintenance</html>')],
    ['come as something else', (_request, response) => void response.end('{"keys":"none"}')],
    ['are refused', (_request, response) => void response.writeHead(502).end()],
  ])('says that nobody can tell when the keys %s', async (_, answer) => {
    const away = createServer(answer);
    await new Promise<void>((done) => away.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(away.address() as AddressInfo).port}`;
    const claims = { iss: `${address}/realms/osinum` };
    await expect(new TokenVerifier(address, 'osinum', 200).verify(token({ claims }))).rejects.toMatchObject({ kind: 'unavailable', code: 'identity-provider-unavailable' });
    away.closeAllConnections();
    away.close();
  });

  it('accepts an audience among several', async () => {
    await expect(verifier().verify(token({ claims: { aud: ['account', 'osinum-api'] } }))).resolves.toBeDefined();
  });

  it.each<[string, () => Forgery]>([
    ['signed by another key', () => ({ key: stranger.privateKey })],
    ['with an unknown key id', () => ({ header: { kid: 'other' } })],
    ['labelled with another algorithm', () => ({ header: { alg: 'PS256' } })],
    ['without algorithm', () => ({ header: { alg: 'none' }, tamper: (one) => one.replace(/[^.]*$/, '') })],
    ['of another issuer', () => ({ claims: { iss: 'http://elsewhere/realms/osinum' } })],
    ['for another audience', () => ({ claims: { aud: 'account' } })],
    ['without audience', () => ({ claims: { aud: undefined } })],
    ['expired', () => ({ claims: { exp: now() - 1 } })],
    ['without expiry', () => ({ claims: { exp: undefined } })],
    ['not yet valid', () => ({ claims: { nbf: now() + 60 } })],
    ['that is a refresh token', () => ({ claims: { typ: 'Refresh' } })],
    ['that is an ID token', () => ({ claims: { typ: 'ID' } })],
    ['whose claims were changed', () => ({ tamper: (one) => one.replace(/\.[^.]*\./, `.${base64({ sub: 'someone-else', aud: 'osinum-api', exp: now() + 300, iat: now(), typ: 'Bearer', iss: `${url}/realms/osinum` })}.`) })],
    ['that is not a token', () => ({ tamper: () => 'a.b.c' })],
  ])('refuses a token %s', async (_, forgery) => {
    await expect(verifier().verify(token(forgery()))).rejects.toBeInstanceOf(TokenRefused);
  });

  it('refuses a token whose algorithm was swapped for a shared secret', async () => {
    const publicPem = realm.publicKey.export({ format: 'pem', type: 'spki' });
    const [head, body] = token({ header: { alg: 'HS256' } }).split('.');
    const signature = createHmac('sha256', publicPem).update(`${head}.${body}`).digest('base64url');
    await expect(verifier().verify(`${head}.${body}.${signature}`)).rejects.toBeInstanceOf(TokenRefused);
  });

  it('forgets an accepted token once it has expired', async () => {
    const one = verifier();
    const short = token({ claims: { exp: now() + 1 } });
    await one.verify(short);
    const expiresAt = (JSON.parse(Buffer.from(short.split('.')[1]!, 'base64url').toString()) as { exp: number }).exp * 1000;
    const realNow = Date.now;
    Date.now = () => expiresAt + 1;
    try {
      await expect(one.verify(short)).rejects.toBeInstanceOf(TokenRefused);
    } finally {
      Date.now = realNow;
    }
  });

  it('says that signing in is unavailable when the keys cannot be read', async () => {
    const unreachable = new TokenVerifier('http://127.0.0.1:1', 'osinum');
    const forUnreachable = token({ claims: { iss: 'http://127.0.0.1:1/realms/osinum' } });
    await expect(unreachable.verify(forUnreachable)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
