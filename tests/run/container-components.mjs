import { GenericContainer, Wait } from 'testcontainers';

/**
 * PostgreSQL and Redis in containers, for machines that have a Docker engine and ask for it; the launcher starts the rest.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startContainers() {
  const [postgres, redis] = await Promise.all([
    new GenericContainer('postgres:18')
      .withEnvironment({ POSTGRES_PASSWORD: 'postgres' })
      .withExposedPorts(5432)
      .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=300'])
      .withWaitStrategy(Wait.forLogMessage(/ready to accept connections/, 2))
      .start(),
    new GenericContainer('redis:7')
      .withExposedPorts(6379)
      .withCommand(['redis-server', '--maxmemory-policy', 'noeviction'])
      .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/))
      .start(),
  ]);
  const at = (container, port) => `${container.getHost()}:${container.getMappedPort(port)}`;
  return {
    env: {
      DATABASE_URL: `postgresql://postgres:postgres@${at(postgres, 5432)}/postgres`,
      REDIS_URL: `redis://${at(redis, 6379)}`,
    },
    stop: async () => void (await Promise.all([postgres.stop(), redis.stop()])),
  };
}
