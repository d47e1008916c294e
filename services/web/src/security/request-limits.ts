import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

/** What a request asks for, as far as its limit is concerned. */
export type RequestKind = 'page' | 'form' | 'sign-in';

/** Requests a minute from one address, by kind. */
export type RequestLimits = Readonly<Record<RequestKind, number>>;

/** Signing in costs Keycloak a password or a code to check, a form costs a transaction, a page the least. */
export function kindOf({ method, url }: { method: string; url: string }): RequestKind {
  if (url.startsWith('/connexion/')) return 'sign-in';
  return method === 'GET' || method === 'HEAD' ? 'page' : 'form';
}

/** The settings of the limiter: each address has one count a kind, kept by this process for a minute. */
export function limiterOf(limits: RequestLimits) {
  return {
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => `${kindOf(request)} ${normalizeIP(request.ip)}`,
    max: (request: FastifyRequest) => limits[kindOf(request)],
  };
}
