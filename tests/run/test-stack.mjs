import { join } from 'node:path';
import { root } from '../../deploy/local/lib/paths.mjs';
import { offsets } from '../../deploy/local/lib/ports.mjs';
import { startStack } from '../../deploy/local/lib/stack.mjs';

const base = 4300;

/** Every browser of the tests has the same address: without it, a quick machine meets the limits of one reader. */
const manyPerMinute = { PAGES_PER_MINUTE: '100000', FORMS_PER_MINUTE: '100000', SIGN_INS_PER_MINUTE: '100000', READINGS_PER_MINUTE: '100000' };

/**
 * The whole platform for the tests: own ports, own data, made anew, nothing written through to the disk. Everything is
 * traced, to a collector that is there for one journey only: the rest runs with a dead one.
 * Components given by the environment are used as they are; `OSINUM_COMPONENTS=testcontainers` takes PostgreSQL and
 * Redis from containers; the launcher starts what is left.
 */
export async function startTestStack() {
  const containers = await askedContainers();
  Object.assign(process.env, containers?.env, {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${base + offsets.collector}`,
    OTEL_BSP_SCHEDULE_DELAY: '250',
    ...manyPerMinute,
  });
  try {
    const stack = await startStack({ base, data: join(root, '.osinum', 'test'), durable: false, reset: true });
    return { ...stack, stop: async () => void (await stack.stop(), await containers?.stop()) };
  } catch (error) {
    await containers?.stop();
    throw error;
  }
}

async function askedContainers() {
  if (process.env.OSINUM_COMPONENTS !== 'testcontainers') return undefined;
  const { startContainers } = await import('./container-components.mjs');
  return startContainers();
}
