import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { context, SpanStatusCode } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { AlwaysOffSampler, InMemorySpanExporter, ParentBasedSampler, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import * as known from '@opentelemetry/semantic-conventions/incubating';
import { conflict, follow, traceparent, useTracer, type Operation } from '@osinum/kernel';
import { otelTracer } from './otel-tracer.ts';

const kept = new InMemorySpanExporter();
const sampled = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const unsampled = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203332-00';
const one: Operation = { name: 'one', kind: 'internal' };
const visit: Operation = { name: 'visit', kind: 'client', onlyWithin: true };

function use(sampler?: ParentBasedSampler): void {
  useTracer(otelTracer(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: kept })], ...(sampler && { sampler }) }).getTracer('spec')));
}

beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager()));
beforeEach(() => {
  kept.reset();
  use();
});
afterAll(() => {
  useTracer();
  context.disable();
});

const spans = () => kept.getFinishedSpans();
const nothing = async () => {};

describe('a piece of work', () => {
  it('is the child of the one under way, across awaits', async () => {
    await follow(one, async () => {
      await Promise.resolve();
      await follow({ ...one, name: 'two' }, nothing);
    });
    const [two, first] = spans();
    expect([two!.name, two!.parentSpanContext?.spanId]).toEqual(['two', first!.spanContext().spanId]);
  });

  it('continues the traceparent it was kept with, whatever is under way', async () => {
    await follow(one, () => follow({ ...one, name: 'later', parent: sampled }, nothing));
    expect(spans()[0]!.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  });

  it('begins a trace when nothing known caused it', async () => {
    await follow(one, () => follow({ ...one, name: 'fresh', parent: null }, nothing));
    expect(spans()[0]!.parentSpanContext).toBeUndefined();
  });

  it('is not kept when its trace is not, and hands that decision on', async () => {
    await follow({ ...one, parent: unsampled }, async () => {
      expect(traceparent()).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-00$/);
    });
    expect(spans()).toEqual([]);
  });

  it('that is only shown within a trace begins none', async () => {
    await follow(visit, nothing);
    use(new ParentBasedSampler({ root: new AlwaysOffSampler() }));
    await follow(one, () => follow(visit, nothing));
    expect(spans()).toEqual([]);
  });

  it('done for several links to the traces that are kept, and is nothing without one', async () => {
    await follow({ ...one, links: [sampled, unsampled, 'nonsense'] }, nothing);
    await follow({ ...one, links: [unsampled] }, nothing);
    expect(spans().map(({ links }) => links.map((link) => link.context.spanId))).toEqual([['b7ad6b7169203331']]);
  });

  it('that rejects tells the kind of error and never its message', async () => {
    const refused = follow(one, () => Promise.reject(new TypeError('marie@commune.example')));
    await expect(refused).rejects.toThrow('marie@commune.example');
    await expect(follow(one, () => Promise.reject(conflict('answer-stale', 'Marie a répondu entre-temps.')))).rejects.toThrow();
    expect(spans().map(({ status, attributes, events }) => [status, attributes, events])).toEqual([
      [{ code: SpanStatusCode.ERROR }, { 'error.type': 'TypeError' }, []],
      [{ code: SpanStatusCode.ERROR }, { 'error.type': 'answer-stale' }, []],
    ]);
  });
});

it('names attributes as OpenTelemetry does', () => {
  const theirs = new Set<unknown>(Object.entries(known).filter(([name]) => name.startsWith('ATTR_')).map(([, value]) => value));
  const used: (keyof NonNullable<Operation['attributes']>)[] = [
    'http.request.method', 'url.template', 'http.response.status_code', 'server.address', 'server.port', 'error.type', 'db.system.name', 'db.namespace',
    'db.operation.name', 'messaging.system', 'messaging.destination.name', 'messaging.operation.name', 'messaging.operation.type',
    'messaging.message.id', 'messaging.batch.message_count', 'messaging.consumer.group.name',
  ];
  expect(used.filter((name) => !theirs.has(name))).toEqual([]);
});
