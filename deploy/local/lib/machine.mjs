import { isExternal } from './environment.mjs';
import { requireJava } from './java.mjs';
import { fetchKafka, kafkaComponent } from './kafka.mjs';
import { fetchKeycloak, keycloakComponent } from './keycloak.mjs';
import { isFetched } from './maven.mjs';
import { fetchRedis, redisComponent, systemRedis } from './redis.mjs';

/**
 * What a machine needs before anything can start: Java and the components. Quick when it is there.
 * @param {{ progress: import('./progress.mjs').Progress, outside?: NodeJS.ProcessEnv }} options
 */
export async function prepareMachine({ progress, outside = process.env }) {
  const wants = (name) => !isExternal(name, outside);
  const redisProgram = wants('redis') ? systemRedis() : null;
  const components = [
    wants('kafka') && kafkaComponent, wants('keycloak') && keycloakComponent, wants('redis') && !redisProgram && redisComponent,
  ].filter(Boolean);
  const withMaven = !components.every(isFetched);
  const java = wants('kafka') || wants('keycloak') || withMaven ? await requireJava(progress, { withMaven }) : null;
  const fetched = (title, name, fetch) => (isFetched(name) ? fetch(java) : progress.step(`${title}, téléchargement`, ({ note }) => fetch(java, note)));
  return {
    java,
    redis: redisProgram ?? (wants('redis') ? await fetched('Redis', redisComponent, fetchRedis) : null),
    kafka: wants('kafka') ? await fetched('Kafka', kafkaComponent, fetchKafka) : null,
    keycloak: wants('keycloak') ? await fetched('Keycloak', keycloakComponent, fetchKeycloak) : null,
  };
}
