import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler, TraceIdRatioBasedSampler, type Sampler } from '@opentelemetry/sdk-trace';
import type { TelemetryConfig } from './telemetry-config.ts';

type Wanted = Pick<TelemetryConfig, 'OTEL_TRACES_SAMPLER' | 'OTEL_TRACES_SAMPLER_ARG'>;

/**
 * The sampler that was asked for. At the edge a visitor's own `traceparent` decides nothing: it would let anyone have
 * everything traced.
 */
export function samplerOf({ OTEL_TRACES_SAMPLER: name, OTEL_TRACES_SAMPLER_ARG: ratio }: Wanted, { edge }: { edge: boolean }): Sampler {
  const root = rootSampler(name.replace('parentbased_', ''), ratio);
  if (!name.startsWith('parentbased_')) return root;
  return new ParentBasedSampler({ root, ...(edge ? { remoteParentSampled: root, remoteParentNotSampled: root } : {}) });
}

function rootSampler(name: string, ratio: number): Sampler {
  if (name === 'always_off') return new AlwaysOffSampler();
  return name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler();
}
