import { join } from 'node:path';
import { root } from '../../deploy/local/lib/paths.mjs';
import { startStack } from '../../deploy/local/lib/stack.mjs';

/**
 * The whole platform for the tests: own ports, own data, made anew, nothing written through to the disk.
 * The demonstration's addresses and secrets are passed on by the environment.
 */
export async function startTestStack() {
  const data = join(root, '.osinum', 'test');
  return startStack({ base: 4300, data, services: true, durable: false, reset: true });
}
