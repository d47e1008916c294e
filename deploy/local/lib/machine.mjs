import { build } from '../build.mjs';
import { isExternal } from './environment.mjs';
import { requireJava } from './java.mjs';
import { fetchKafka } from './kafka.mjs';
import { fetchKeycloak } from './keycloak.mjs';
import { fetchRedis, systemRedis } from './redis.mjs';

/**
 * Everything a machine needs before anything can start: Java, the components, the build. Quick when it is there.
 * @param {{ progress: import('./progress.mjs').Progress, outside?: NodeJS.ProcessEnv, withBuild?: boolean }} options
 */
export async function prepareMachine({ progress, outside = process.env, withBuild = true }) {
  const wants = (name) => !isExternal(name, outside);
  const redisProgram = wants('redis') ? systemRedis() : null;
  const needsJava = wants('kafka') || wants('keycloak') || (wants('redis') && !redisProgram);
  const java = needsJava ? await requireJava(progress) : null;
  const parts = {
    java,
    redis: redisProgram ?? (wants('redis') ? await progress.step('Redis : téléchargement', ({ note }) => fetchRedis(java, note)) : null),
    kafka: wants('kafka') ? await progress.step('Kafka', ({ note }) => fetchKafka(java, note)) : null,
    keycloak: wants('keycloak') ? await progress.step('Keycloak', ({ note }) => fetchKeycloak(java, note)) : null,
  };
  if (withBuild) await build({ progress });
  return parts;
}
