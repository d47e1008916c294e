import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a service answers is for other services: a browser that meets it must neither show, embed, guess nor keep it. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Puts these headers on every answer of a service that serves no page. */
export function closeToBrowsers(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
