import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';

type Result = Parameters<Parameters<SpanExporter['export']>[1]>[0];

/** Says once that the collector is gone and once that it is back; what it did not take is lost, and only that. */
export function watchedExporter(exporter: SpanExporter, logger: Pick<Logger, 'warn' | 'info'>): SpanExporter {
  let gone = false;
  const tell = ({ code, error }: Result) => {
    if (code !== 0 && !gone) logger.warn({ err: error }, 'the collector takes no traces: they are lost, the service goes on');
    if (code === 0 && gone) logger.info('the collector takes traces again');
    gone = code !== 0;
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        tell(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
