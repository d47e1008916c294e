import type { FastifyRequest } from 'fastify';

const unobserved = /^\/(health|metrics|static|marque)\b/;

/** The template of the route a request found, without ids; undefined for files and for what the monitoring asks. */
export function observedRoute({ routeOptions }: FastifyRequest): string | undefined {
  const template = routeOptions.url ?? 'unmatched';
  return unobserved.test(template) ? undefined : template;
}
