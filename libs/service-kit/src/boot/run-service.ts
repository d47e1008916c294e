import type { ServiceDefinition } from './service-definition.ts';
import { startRefusal } from './start-refusal.ts';
import { startService } from './start-service.ts';

const STOP_DEADLINE_MS = 15_000;

/** The whole `main.ts` of a service: starts it, and stops it in order on SIGTERM or SIGINT. */
export async function runService(definition: ServiceDefinition<any, any>): Promise<void> {
  try {
    const service = await startService(definition);
    let stopping = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
        void service.close().then(() => process.exit(0));
      });
    }
  } catch (error) {
    process.stderr.write(`${definition.name}: ${startRefusal(error)}\n`);
    process.exit(1);
  }
}
