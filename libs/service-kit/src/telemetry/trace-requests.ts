import { context, SpanKind, SpanStatusCode, trace, type Context, type Span, type Tracer } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { observedRoute } from './observed-route.ts';
import { contextFrom } from './trace-context.ts';

/** Each request as a span, child of the `traceparent` it came with; what runs for it runs in its trace. */
export function traceRequests(fastify: Pick<FastifyInstance, 'addHook'>, tracer: Tracer): void {
  const contexts = new WeakMap<FastifyRequest, Context>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const route = observedRoute(request);
    if (!route) return done();
    const under = begin(tracer, request, reply, route);
    contexts.set(request, under);
    context.with(under, done);
  });
  // The body was read in the meantime, by callbacks that belong to the connection and not to the request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const under = contexts.get(request);
    if (under) context.with(under, done);
    else done();
  });
}

function begin(tracer: Tracer, request: FastifyRequest, reply: FastifyReply, route: string): Context {
  const parent = contextFrom(single(request.headers['traceparent']));
  const attributes = { 'http.request.method': request.method, 'http.route': route, 'url.scheme': request.protocol };
  const span = tracer.startSpan(`${request.method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
  reply.raw.once('close', () => end(span, reply));
  return trace.setSpan(parent, span);
}

/** A header sent twice says nothing. */
const single = (header: string | string[] | undefined) => (typeof header === 'string' ? header : undefined);

function end(span: Span, { raw }: FastifyReply): void {
  const { statusCode, writableFinished } = raw;
  span.setAttribute('http.response.status_code', statusCode);
  if (!writableFinished) span.setAttribute('error.type', 'client-gone');
  else if (statusCode >= 500) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', String(statusCode));
  }
  span.end();
}
