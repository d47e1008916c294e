import { measure } from '@osinum/kernel';
import type { FastifyInstance } from 'fastify';
import { observedRoute } from './observed-route.ts';

/** How long each request took, by route template and status. */
export function measureRequests(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = observedRoute(request);
    if (route) {
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      measure('osinum_http_request_duration_seconds', labels, reply.elapsedTime / 1000);
    }
    done();
  });
}
