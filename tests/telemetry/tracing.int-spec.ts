import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { follow, traceparent } from '@osinum/kernel';
import { eventually, OtlpReceiver } from '@osinum/testing';
import { pino } from 'pino';
import { startTracing, type Tracing } from '../../libs/service-kit/src/telemetry/start-tracing.ts';
import { telemetryConfig } from '../../libs/service-kit/src/telemetry/telemetry-config.ts';
import { traceRequests } from '../../libs/service-kit/src/telemetry/trace-requests.ts';

const caller = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
let collector: OtlpReceiver;
let tracing: Tracing;
let app: FastifyInstance;
let url: string;
let lines: { level: number; msg: string }[];

async function start(endpoint: string): Promise<void> {
  lines = [];
  const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
  const config = telemetryConfig.parse({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: 20, OTEL_EXPORTER_OTLP_TIMEOUT: 200 });
  tracing = startTracing('spec', config, logger, { edge: false })!;
  app = fastify();
  traceRequests(app, tracing.tracer);
  app.post<{ Params: { id: string } }>('/things/:id', async ({ params }) => {
    if (params.id === 'broken') throw new Error('marie@commune.example');
    return follow({ name: 'work', kind: 'internal' }, async () => ({ trace: traceparent() }));
  });
  app.get('/health/live', async () => ({ trace: traceparent() ?? null }));
  url = await app.listen({ port: 0 });
}

const post = (id: string) =>
  fetch(`${url}/things/${id}?secret=1`, { method: 'POST', headers: { traceparent: caller, 'content-type': 'application/json' }, body: JSON.stringify({ a: 'x'.repeat(100_000) }) });

beforeEach(async () => {
  collector = new OtlpReceiver();
});
afterEach(async () => {
  await app.close();
  await tracing.stop();
});

describe('requests', () => {
  beforeEach(async () => start(await collector.start()));
  afterEach(() => collector.stop());

  it('continue the trace they came with, by the template of their route', async () => {
    const { trace } = (await (await post('216001800')).json()) as { trace: string };
    const spans = await eventually(() => {
      expect(collector.spans).toHaveLength(2);
      return collector.trace(caller.split('-')[1]!);
    });
    expect(spans).toMatchObject([
      { service: 'spec', name: 'POST /things/:id', kind: 'server', parentSpanId: 'b7ad6b7169203331', failed: false,
        attributes: { 'http.request.method': 'POST', 'http.route': '/things/:id', 'url.scheme': 'http', 'http.response.status_code': 200 } },
      { name: 'work', parentSpanId: spans[0]!.spanId, spanId: trace.split('-')[2] },
    ]);
  });

  it('that fail say so without a word of why', async () => {
    await post('broken');
    await eventually(() => expect(collector.spans).toHaveLength(1));
    expect(collector.spans).toMatchObject([{ failed: true, events: [], attributes: { 'http.response.status_code': 500, 'error.type': '500' } }]);
    expect(JSON.stringify(collector.spans.map(({ attributes }) => attributes))).not.toMatch(/marie|secret/);
  });

  it('of the monitoring are not followed', async () => {
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ trace: null });
  });
});

describe('a collector', () => {
  let silent: Server;
  const port = () => (silent.address() as AddressInfo).port;
  beforeEach(async () => {
    silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
  });
  afterEach(() => void silent.close());

  it('that never answers keeps no request waiting, and is told of once', async () => {
    await start(`http://127.0.0.1:${port()}`);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, place) => post(String(place))));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    await eventually(() => expect(lines).toHaveLength(1), { timeoutMs: 10_000 });
    await post('again');
    expect(lines).toMatchObject([{ level: 40, msg: expect.stringContaining('takes no traces') }]);
  });

  it('that never answers does not keep the service from stopping', async () => {
    await start(`http://127.0.0.1:${port()}`);
    await post('last');
    const begin = performance.now();
    await tracing.stop();
    expect(performance.now() - begin).toBeLessThan(4_000);
  });

  it('that comes back is told of, and takes what follows', async () => {
    const later = port();
    await new Promise((closed) => silent.close(closed));
    await start(`http://127.0.0.1:${later}`);
    await post('lost');
    await eventually(() => expect(lines).toHaveLength(1), { timeoutMs: 10_000 });
    await collector.start(later);
    await post('kept');
    await eventually(() => expect(lines.map(({ level }) => level)).toEqual([40, 30]), { timeoutMs: 20_000 });
    await collector.stop();
  });
});
