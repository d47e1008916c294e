import { measures, useMeter, type MeasureName } from '@osinum/kernel';
import { collectDefaultMetrics, Histogram, type Registry } from 'prom-client';

/** Keeps the figures of this process in a registry, with those of Node itself. */
export function keepMeasures(registry: Registry): void {
  const histograms = new Map(Object.entries(measures).map(([name, definition]) => [name, histogram(registry, name, definition)]));
  useMeter((name: MeasureName, labels, value) => histograms.get(name)!.observe(labels, value));
  collectDefaultMetrics({ register: registry });
}

type Definition = (typeof measures)[MeasureName];

function histogram(registry: Registry, name: string, { help, labels, buckets }: Definition): Histogram {
  return new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [registry] });
}
