import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a request that changes something comes from one of our own pages: `Sec-Fetch-Site` as the browser
 * says it, else the `Origin` header, else no (a browser sends one of them with every form).
 */
export function comesFromOurPages(request: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (safeMethods.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
