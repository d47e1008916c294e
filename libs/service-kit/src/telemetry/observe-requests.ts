import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { measureRequests } from './measure-requests.ts';
import type { Tracing } from './start-tracing.ts';
import { traceRequests } from './trace-requests.ts';

/** Measures each request, and follows it when something is traced. Before any other hook, so that all of them are in it. */
export function observeRequests(app: NestFastifyApplication, tracing: Tracing | undefined): void {
  const fastify = app.getHttpAdapter().getInstance();
  if (tracing) traceRequests(fastify, tracing.tracer);
  measureRequests(fastify);
}
