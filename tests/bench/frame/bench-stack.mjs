import { join } from 'node:path';
import { portBase, root } from '../../../deploy/local/lib/paths.mjs';
import { startStack } from '../../../deploy/local/lib/stack.mjs';

const outsideVariables = ['DATABASE_URL', 'REDIS_URL', 'KAFKA_BROKERS', 'KEYCLOAK_URL', 'PROCONNECT_ISSUER', 'SMTP_URL'];

/**
 * The whole platform for the benches: own ports (forty after those of `npm start`), own data, every commit on the disk as
 * in production. `keep`: with the data of the last run instead of new ones.
 */
export function startBenchStack({ keep = false, signal } = {}) {
  for (const name of outsideVariables) delete process.env[name];
  return startStack({ base: portBase() + 40, data: join(root, '.osinum', 'bench'), durable: true, reset: !keep, signal });
}
