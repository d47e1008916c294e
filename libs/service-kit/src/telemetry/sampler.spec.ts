import { describe, expect, it } from '@jest/globals';
import { ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import { samplerOf } from './sampler.ts';
import { telemetryConfig, type samplers } from './telemetry-config.ts';
import { readTraceparent } from './trace-context.ts';

const low = '00000000000000000000000000000001';
const high = `ffffffff${'0'.repeat(24)}`;
const parent = (id: string, flags: string) => trace.setSpanContext(ROOT_CONTEXT, readTraceparent(`00-${id}-b7ad6b7169203331-${flags}`)!);

function keeps(name: (typeof samplers)[number], { ratio = 1, edge = false, under = ROOT_CONTEXT, id = low } = {}): boolean {
  const sampler = samplerOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio }, { edge });
  return sampler.shouldSample(under, id, 'x', SpanKind.SERVER, {}, []).decision === 2;
}

describe('the sampler', () => {
  it.each([
    ['always_on', true], ['always_off', false], ['parentbased_always_on', true], ['parentbased_always_off', false],
  ] as const)('%s begins a trace: %s', (name, kept) => expect(keeps(name)).toBe(kept));

  it('follows what the caller decided, inside', () => {
    expect(keeps('parentbased_always_off', { under: parent(low, '01') })).toBe(true);
    expect(keeps('parentbased_always_on', { under: parent(low, '00') })).toBe(false);
  });

  it('keeps a share of the traces, the same in each service', () => {
    expect(['parentbased_traceidratio', 'traceidratio'].map((name) => keeps(name as 'traceidratio', { ratio: 0.5, id: low }))).toEqual([true, true]);
    expect(keeps('parentbased_traceidratio', { ratio: 0.5, id: high })).toBe(false);
  });

  it('does not let a visitor have everything traced', () => {
    expect(keeps('parentbased_traceidratio', { ratio: 0.5, id: high, edge: true, under: parent(high, '01') })).toBe(false);
    expect(keeps('parentbased_traceidratio', { ratio: 0.5, id: low, edge: true, under: parent(low, '00') })).toBe(true);
  });
});

describe('the configuration', () => {
  it('traces nothing unless told where to', () => {
    expect(telemetryConfig.parse({})).toMatchObject({ OTEL_TRACES_SAMPLER: 'parentbased_always_on', OTEL_SDK_DISABLED: 'false' });
    expect(telemetryConfig.parse({}).OTEL_EXPORTER_OTLP_ENDPOINT).toBeUndefined();
  });

  it.each([{ OTEL_TRACES_SAMPLER: 'sometimes' }, { OTEL_TRACES_SAMPLER_ARG: '2' }, { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, { OTEL_EXPORTER_OTLP_ENDPOINT: 'here' }])(
    'refuses %j',
    (given) => expect(telemetryConfig.safeParse(given).success).toBe(false),
  );
});
