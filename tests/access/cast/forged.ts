import { generateKeyPairSync, sign } from 'node:crypto';
import type { Agent } from './agents.ts';

/** Tokens that look right and are not, each made from the real one of the person it pretends to be. */
export function forgedTokens({ signedIn }: Agent): Readonly<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = signedIn.accessToken.split('.');
  const head = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = `${header}.${payload}`;
  const yesterday = { ...claims, exp: Math.floor(Date.now() / 1000) - 86_400 };
  return {
    'signed by another key': `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`,
    'claims changed': [header, encode({ ...claims, exp: Number(claims['exp']) + 1 }), signature].join('.'),
    'expired': [header, encode(yesterday), signature].join('.'),
    'without algorithm': `${encode({ ...head, alg: 'none' })}.${payload}.`,
    'shared secret': [encode({ ...head, alg: 'HS256' }), payload, signature].join('.'),
    'ID token': signedIn.idToken,
    'refresh token': signedIn.refreshToken,
    'not a token': 'a.b.c',
  };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
