import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { component, fetchArtifact, fingerprint } from './maven.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { unzip } from './unzip.mjs';

const version = '26.7.1';
const buildOptions = ['--db=postgres', '--health-enabled=true', '--metrics-enabled=false'];

/** The name of its folder among the components. */
export const keycloakComponent = `keycloak-${version}-${fingerprint(buildOptions.join())}`;

/** The folder of a Keycloak already built for PostgreSQL: 6 s to start instead of 29. */
export function fetchKeycloak(java, note = () => {}) {
  return component(keycloakComponent, async (folder) => {
    const archive = await fetchArtifact(java, `org.keycloak:keycloak-quarkus-dist:${version}:zip`, join(folder, 'zip'));
    note('décompression');
    unzip(archive, folder);
    rmSync(join(folder, 'zip'), { recursive: true });
    note('construction');
    await run('La construction de Keycloak', join(folder, `keycloak-${version}`, 'bin', 'kc.sh'), ['build', ...buildOptions], {
      env: { ...java.env, JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m' }, log: join(root, '.osinum', 'logs', 'keycloak-build.log'),
    });
  });
}

const javaOptions = [
  '-Xms128m', '-Xmx384m', '-XX:MetaspaceSize=96M', '-XX:MaxMetaspaceSize=256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dfile.encoding=UTF-8', '-XX:+ExitOnOutOfMemoryError',
  '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
  '-Djava.util.logging.manager=org.jboss.logmanager.LogManager', '-Dpicocli.disable.closures=true',
  '--add-opens=java.base/java.util=ALL-UNNAMED', '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '--add-opens=java.base/java.security=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED', '--enable-native-access=ALL-UNNAMED',
  '-Duser.language=en', '-Duser.country=US',
];

/** @param {{ java: { program: string, env: NodeJS.ProcessEnv }, folder: string, data: string, port: number, stack: Record<string, string>, databasePassword: string }} options */
export function keycloak({ java, folder, data, port, stack, databasePassword }) {
  const home = join(folder, `keycloak-${version}`);
  const work = join(data, 'keycloak');
  mkdirSync(work, { recursive: true });
  const database = new URL(stack.DATABASE_URL);
  const themes = join(root, 'deploy', 'keycloak', 'themes');
  return {
    name: 'keycloak', title: 'Keycloak', rank: 20, stopTimeoutMs: 3000, readyTimeoutMs: 300_000, cwd: work,
    command: java.program,
    args: [
      ...javaOptions, `-Dkc.home.dir=${home}`, `-Djboss.server.config.dir=${join(home, 'conf')}`, `-Djava.io.tmpdir=${work}`,
      '-cp', join(home, 'lib', 'quarkus-run.jar'), 'io.quarkus.bootstrap.runner.QuarkusEntryPoint',
      'start', '--optimized', '--cache=local', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${port}`, `--http-management-port=${port + 1}`,
      `--hostname=${stack.KEYCLOAK_URL}`, '--log-level=warn,org.keycloak.events:info',
      ...(existsSync(themes) ? [`--spi-theme--folder--dir=${themes}`, '--spi-theme--cache-themes=false', '--spi-theme--cache-templates=false'] : []),
    ],
    env: {
      ...java.env,
      KC_DB_URL: `jdbc:postgresql://${database.hostname}:${database.port || 5432}/osinum_keycloak${database.search}`,
      KC_DB_USERNAME: 'osinum_keycloak',
      KC_DB_PASSWORD: databasePassword,
      KC_DB_POOL_MAX_SIZE: '20',
      KC_BOOTSTRAP_ADMIN_USERNAME: stack.KEYCLOAK_ADMIN_USERNAME,
      KC_BOOTSTRAP_ADMIN_PASSWORD: stack.KEYCLOAK_ADMIN_PASSWORD,
    },
    isReady: () => respondsOk(`http://127.0.0.1:${port + 1}/health/ready`),
  };
}

/** Does this address answer 200? */
export async function respondsOk(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.ok;
}
