import { build } from '../build.mjs';
import { isExternal } from './environment.mjs';
import { requireJava } from './java.mjs';
import { fetchKafka, kafkaComponent } from './kafka.mjs';
import { fetchKeycloak, keycloakComponent } from './keycloak.mjs';
import { isFetched } from './maven.mjs';
import { fetchRedis, redisComponent, systemRedis } from './redis.mjs';

/**
 * Everything a machine needs before anything can start: Java, the components, the build. Quick when it is there.
 * @param {{ progress: import('./progress.mjs').Progress, outside?: NodeJS.ProcessEnv, withBuild?: boolean }} options
 */
export async function prepareMachine({ progress, outside = process.env, withBuild = true }) {
  const wants = (name) => !isExternal(name, outside);
  const redisProgram = wants('redis') ? systemRedis() : null;
  const components = [
    wants('kafka') && kafkaComponent, wants('keycloak') && keycloakComponent, wants('redis') && !redisProgram && redisComponent,
  ].filter(Boolean);
  const withMaven = !components.every(isFetched);
  const java = wants('kafka') || wants('keycloak') || withMaven ? await requireJava(progress, { withMaven }) : null;
  const parts = {
    java,
    redis: redisProgram ?? (wants('redis') ? await progress.step('Redis', ({ note }) => fetchRedis(java, note)) : null),
    kafka: wants('kafka') ? await progress.step('Kafka', ({ note }) => fetchKafka(java, note)) : null,
    keycloak: wants('keycloak') ? await progress.step('Keycloak', ({ note }) => fetchKeycloak(java, note)) : null,
  };
  if (withBuild) await build({ progress });
  return parts;
}
