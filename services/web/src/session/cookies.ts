import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` binds a cookie to one host, over TLS (or a *.localhost), for the whole site. */
export const SESSION_COOKIE = '__Host-osinum';
export const LOGIN_COOKIE = '__Host-osinum-connexion';
export const PERSON_COOKIE = '__Host-osinum-personne';

const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The value of one of our cookies. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[name];
}

/** Sets one of our cookies; without `maxAgeSeconds` it lasts as long as the browser. */
export function setCookie(reply: FastifyReply, name: string, value: string, maxAgeSeconds?: number): void {
  void reply.setCookie(name, value, { ...options, ...(maxAgeSeconds ? { maxAge: maxAgeSeconds } : {}) });
}

/** Removes one of our cookies. */
export function clearCookie(reply: FastifyReply, name: string): void {
  void reply.clearCookie(name, options);
}
