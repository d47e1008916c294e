import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { componentsFolder, root } from './paths.mjs';
import { run } from './run.mjs';

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
const log = join(root, '.osinum', 'logs', 'maven.log');
const mend = 'Vérifiez l’accès à Maven Central (ou à votre miroir, dans ~/.m2/settings.xml), puis relancez la commande.';

/** A short name for the content a component is made of: a new version gets a new folder. */
export function fingerprint(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 8);
}

/** @param {string} name */
export function isFetched(name) {
  return existsSync(join(componentsFolder, name));
}

/**
 * Makes a component's folder once: filled under another name, then renamed, so that a half-made one is never used.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 */
export async function component(name, fill) {
  const folder = join(componentsFolder, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
    return folder;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** One artifact of Maven Central, copied into a folder; gives its path. */
export async function fetchArtifact(java, coordinates, folder) {
  await run(`Le téléchargement de ${coordinates}`, java.maven, [
    '-B', '-ntp', `${plugin}:copy`, `-Dartifact=${coordinates}`, `-DoutputDirectory=${folder}`,
  ], { env: java.env, log, mend });
  const [, artifact, version, kind = 'jar'] = coordinates.split(':');
  return join(folder, readdirSync(folder).find((name) => name.startsWith(`${artifact}-${version}`) && name.endsWith(`.${kind}`)));
}

/** The jars of our pom.xml. */
export function fetchJars(java, folder) {
  return fetchDependencies(java, folder, { title: 'Kafka', pom: join(root, 'deploy', 'local', 'pom.xml') });
}

/** The jars that a pom.xml names, in a folder. */
export function fetchDependencies(java, folder, { title, pom }) {
  return run(`Le téléchargement de ${title}`, java.maven, [
    '-B', '-ntp', '-f', pom, `${plugin}:copy-dependencies`, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime',
  ], { env: java.env, log, mend });
}
