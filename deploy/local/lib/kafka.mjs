import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseServices } from './environment.mjs';
import { isUp } from './kafka-probe.mjs';
import { component, fetchJars, fingerprint } from './maven.mjs';
import { root } from './paths.mjs';
import { run } from './run.mjs';

const settingsFolder = join(root, 'deploy', 'kafka');
const clusterId = 'osinum-local-cluster-0';

/** The name of its folder among the components. */
export const kafkaComponent = `kafka-${fingerprint(readFileSync(join(root, 'deploy', 'local', 'pom.xml')))}`;

/** The folder of jars. */
export function fetchKafka(java) {
  return component(kafkaComponent, (folder) => fetchJars(java, folder));
}

function javaArguments(jars, memory) {
  return [
    ...memory, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Dlog4j2.configurationFile=${join(settingsFolder, 'log4j2.yaml')}`,
    '-cp', join(jars, '*'),
  ];
}

/** @param {{ java: { program: string, env: NodeJS.ProcessEnv }, jars: string, data: string, port: number }} options */
export async function kafka({ java, jars, data, port }) {
  const folder = join(data, 'kafka');
  const logs = join(folder, 'logs');
  const settings = join(folder, 'server.properties');
  mkdirSync(folder, { recursive: true });
  const values = { port, controllerPort: port + 1, logs };
  const text = readFileSync(join(settingsFolder, 'server.properties'), 'utf8');
  writeFileSync(settings, text.replace(/\$\{(\w+)\}/g, (_, name) => values[name]));
  if (!existsSync(join(logs, 'meta.properties'))) {
    rmSync(logs, { recursive: true, force: true });
    await run('La préparation de Kafka', java.program, [
      ...javaArguments(jars, ['-Xmx128m']), 'kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', settings,
    ], { env: java.env, log: join(data, 'logs', 'kafka.log') });
  }
  return {
    name: 'kafka', title: 'Kafka', rank: 20, stopTimeoutMs: 3000, readyTimeoutMs: 90_000, cwd: folder,
    command: java.program,
    args: [...javaArguments(jars, ['-Xms96m', '-Xmx384m']), 'kafka.Kafka', settings],
    env: java.env,
    isReady: () => isUp(port, databaseServices),
  };
}
