import { context, SpanKind, SpanStatusCode, trace, TraceFlags, type Context, type Link, type Span, type Tracer as OtelTracer } from '@opentelemetry/api';
import { unfollowed, type Operation, type OperationInHand, type Tracer } from '@osinum/kernel';
import { errorType } from './error-type.ts';
import { contextFrom, readTraceparent, writeTraceparent } from './trace-context.ts';

const kinds = { internal: SpanKind.INTERNAL, client: SpanKind.CLIENT, producer: SpanKind.PRODUCER, consumer: SpanKind.CONSUMER };

/** The platform's tracer on OpenTelemetry. */
export function otelTracer(tracer: OtelTracer): Tracer {
  return {
    async follow(operation, work) {
      const links = linksOf(operation);
      if (isNotWorthIt(operation, links)) return work(unfollowed);
      const cause = causeOf(operation);
      const { name, kind, attributes = {} } = operation;
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes: { ...attributes }, links }, cause);
      return await inSpan(span, cause, work);
    },
    traceparent() {
      const active = trace.getSpanContext(context.active());
      return active && writeTraceparent(active);
    },
  };
}

async function inSpan<T>(span: Span, cause: Context, work: (inHand: OperationInHand) => Promise<T>): Promise<T> {
  const fail = (error: unknown) => void span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', errorType(error));
  const inHand: OperationInHand = { note: (attributes) => void span.setAttributes({ ...attributes }), fail };
  try {
    return await context.with(trace.setSpan(cause, span), work, undefined, inHand);
  } catch (error) {
    fail(error);
    throw error;
  } finally {
    span.end();
  }
}

function causeOf({ parent, links }: Operation): Context {
  return parent !== undefined || links ? contextFrom(parent) : context.active();
}

/** Only the traces that are kept are worth a link. */
function linksOf({ links = [] }: Operation): Link[] {
  const read = links.map(readTraceparent).filter((one) => one !== undefined);
  return read.filter(({ traceFlags }) => traceFlags === TraceFlags.SAMPLED).map((one) => ({ context: one }));
}

function isNotWorthIt({ onlyWithin, links: given }: Operation, links: readonly Link[]): boolean {
  if (given) return links.length === 0;
  return onlyWithin === true && !trace.getSpan(context.active())?.isRecording();
}
