import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

/** What a request asks for, as far as its limit is concerned. */
export type RequestKind = 'page' | 'form' | 'sign-in' | 'reading';

/** Requests a minute from one address, by kind. */
export type RequestLimits = Readonly<Record<RequestKind, number>>;

/** Signing in costs Keycloak a password or a code to check, a code of a slip may be guessed at, a form costs a transaction, a page the least. */
export function kindOf({ method, path }: { method: string; path: string }): RequestKind {
  if (path.startsWith('/connexion/')) return 'sign-in';
  if (/^\/lecture(\/|$)/.test(path)) return 'reading';
  return method === 'GET' || method === 'HEAD' ? 'page' : 'form';
}

/** The route that was found, however its address was written: `/%63onnexion/` leads to `/connexion/`. */
const asked = ({ method, url, routeOptions }: FastifyRequest) => ({ method, path: routeOptions.url ?? url });

/** The settings of the limiter: each address has one count a kind, kept by this process for a minute. */
export function limiterOf(limits: RequestLimits) {
  return {
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => `${kindOf(asked(request))} ${normalizeIP(request.ip)}`,
    max: (request: FastifyRequest) => limits[kindOf(asked(request))],
  };
}
