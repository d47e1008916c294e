import { context, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes, type Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { ATTR_SERVICE_NAME } from '@opentelemetry/semantic-conventions';
import { useTracer } from '@osinum/kernel';
import type { Logger } from 'pino';
import { watchedExporter } from './collector-exporter.ts';
import { otelTracer } from './otel-tracer.ts';
import { samplerOf } from './sampler.ts';
import type { TelemetryConfig } from './telemetry-config.ts';

const LAST_EXPORT_MS = 2_000;

export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what is left, if the collector takes it within two seconds. */
  stop(): Promise<void>;
}

/** Is anything traced? */
export function tracingIsOn({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: disabled }: TelemetryConfig): boolean {
  return endpoint !== undefined && disabled === 'false';
}

/** Follows the work of this process and sends it to the collector, in the background; undefined when tracing is off. */
export function startTracing(service: string, config: TelemetryConfig, logger: Logger, where: { edge: boolean }): Tracing | undefined {
  if (!tracingIsOn(config)) return undefined;
  const exporter = new OTLPTraceExporter({
    url: `${config.OTEL_EXPORTER_OTLP_ENDPOINT!.replace(/\/$/, '')}/v1/traces`,
    headers: pairsOf(config.OTEL_EXPORTER_OTLP_HEADERS),
    timeoutMillis: config.OTEL_EXPORTER_OTLP_TIMEOUT,
  });
  const processor = new BatchSpanProcessor({
    exporter: watchedExporter(exporter, logger),
    scheduledDelayMillis: config.OTEL_BSP_SCHEDULE_DELAY,
  });
  const provider = new TracerProvider({ resource: resourceOf(service, config), sampler: samplerOf(config, where), spanProcessors: [processor] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  const tracer = provider.getTracer('osinum');
  useTracer(otelTracer(tracer));
  return { tracer, stop: () => stop(provider) };
}

async function stop(provider: TracerProvider): Promise<void> {
  useTracer();
  context.disable();
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, LAST_EXPORT_MS);
  await Promise.race([provider.shutdown().catch(() => {}), late]);
  clearTimeout(timer);
}

function resourceOf(service: string, { OTEL_SERVICE_NAME: name, OTEL_RESOURCE_ATTRIBUTES: more }: TelemetryConfig): Resource {
  return resourceFromAttributes({ 'service.namespace': 'osinum', ...pairsOf(more), [ATTR_SERVICE_NAME]: name ?? service });
}

/** `name=value` pairs, percent-encoded, separated by commas. */
function pairsOf(text = ''): Record<string, string> {
  const pairs = text.split(',').map((pair) => pair.split('=')).filter(([name, value]) => name && value !== undefined);
  return Object.fromEntries(pairs.map(([name, ...value]) => [name!.trim(), decodeURIComponent(value.join('=').trim())]));
}
