import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assetAt } from './page-views.ts';

/** Style sheets, pictures and the face: outside the guard, for a year, since their address changes with them. */
export function serveAssets(fastify: FastifyInstance): void {
  for (const path of ['/static/:file', '/marque/:file']) fastify.get(path, sendAsset);
}

function sendAsset(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const asset = assetAt(request.url.split('?')[0]!);
  if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('Introuvable');
  return reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.contentType).send(asset.body);
}
