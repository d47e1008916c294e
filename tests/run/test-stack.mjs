import { join } from 'node:path';
import { root } from '../../deploy/local/lib/paths.mjs';
import { startStack } from '../../deploy/local/lib/stack.mjs';

/**
 * The whole platform for the tests: own ports, own data, made anew, nothing written through to the disk.
 * Components given by the environment are used as they are; `OSINUM_COMPONENTS=testcontainers` takes PostgreSQL and
 * Redis from containers; the launcher starts what is left.
 */
export async function startTestStack() {
  const containers = await askedContainers();
  Object.assign(process.env, containers?.env);
  try {
    const stack = await startStack({ base: 4300, data: join(root, '.osinum', 'test'), durable: false, reset: true });
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
