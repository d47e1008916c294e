import { Gauge, type Registry } from 'prom-client';
import type { Readiness } from '../health/readiness.ts';

/** What `/health/ready` says, for whoever watches figures: asked anew at each scrape. */
export function registerReadiness(registry: Registry, readiness: Readiness): void {
  new Gauge({
    name: 'osinum_ready',
    help: '1 when the service takes requests',
    registers: [registry],
    async collect() {
      this.set(Number((await readiness.report()).ready));
    },
  });
  new Gauge({
    name: 'osinum_dependency_failing',
    help: '1 when a part that the service needs, or only mentions, does not work',
    labelNames: ['dependency'],
    registers: [registry],
    async collect() {
      const { reasons } = await readiness.report();
      for (const dependency of readiness.names()) this.set({ dependency }, Number(dependency in reasons));
    },
  });
}
