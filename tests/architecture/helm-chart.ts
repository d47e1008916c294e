import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseAllDocuments, stringify } from 'yaml';
import { launcher, root } from './compose.ts';

const execute = promisify(execFile);
const folder = fileURLToPath(new URL('deploy/helm/', root));

/** A variable of a container: its value, or the secret it comes from. */
export interface Variable {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string; readonly optional?: boolean } };
}

export interface PodSpec {
  readonly securityContext: unknown;
  readonly automountServiceAccountToken: boolean;
  readonly enableServiceLinks: boolean;
  readonly containers: readonly {
    readonly name: string;
    readonly image: string;
    readonly command?: readonly string[];
    readonly securityContext: unknown;
    readonly volumeMounts: unknown;
    readonly env: readonly Variable[];
    readonly resources: { readonly requests: unknown; readonly limits: unknown };
    readonly startupProbe?: unknown;
    readonly livenessProbe?: unknown;
    readonly readinessProbe?: unknown;
  }[];
}

/** An object for the cluster, as far as it is looked at. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Record<string, string>; readonly annotations?: Record<string, string> };
  readonly spec: Record<string, any>;
}

/** The jars of Helm as a library, kept with the other components. */
async function helmJars(): Promise<{ program: string; jars: string }> {
  const [{ requireJava }, { component, fetchDependencies, fingerprint }] = await Promise.all([launcher('local/lib/java.mjs'), launcher('local/lib/maven.mjs')]);
  const quiet = { step: (_title: string, work: (say: { note(): void }) => Promise<void>) => work({ note: () => {} }) };
  const java = await requireJava(quiet, { withMaven: true });
  const pom = join(folder, 'render', 'pom.xml');
  const jars: string = await component(`helm-${fingerprint(readFileSync(pom))}`, (into: string) => fetchDependencies(java, into, { title: 'Helm', pom }));
  return { program: java.program, jars };
}

/** What Helm makes of values: objects for the cluster, or the reason of a refusal. */
export interface Rendering {
  readonly made?: readonly Manifest[];
  readonly refused?: string;
}

/**
 * What Helm makes of the chart with each of these values. It does not give back hooks: they are rendered under another
 * annotation, and get their own again here.
 */
export async function renderChart<N extends string>(wanted: Readonly<Record<N, object>>): Promise<Record<N, Rendering>> {
  const { program, jars } = await helmJars();
  const work = mkdtempSync(join(tmpdir(), 'osinum-chart-'));
  const fileOf = (name: string) => join(work, `${name}.yaml`);
  const names = Object.keys(wanted) as N[];
  try {
    const chart = join(work, 'chart');
    cpSync(folder, chart, { recursive: true });
    const jobs = join(chart, 'templates', 'jobs.yaml');
    writeFileSync(jobs, readFileSync(jobs, 'utf8').replaceAll('helm.sh/', 'not-helm.sh/'));
    for (const name of names) writeFileSync(fileOf(name), stringify(wanted[name]));
    await execute(program, ['-cp', join(jars, '*'), join(folder, 'render', 'Render.java'), chart, ...names.map(fileOf)]);
    return Object.fromEntries(names.map((name) => [name, readRendering(fileOf(name))])) as Record<N, Rendering>;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function readRendering(file: string): Rendering {
  if (existsSync(`${file}.refused`)) return { refused: readFileSync(`${file}.refused`, 'utf8') };
  const text = readFileSync(`${file}.made`, 'utf8').replaceAll('not-helm.sh/', 'helm.sh/');
  return { made: parseAllDocuments(text).map((document) => document.toJS() as Manifest).filter(Boolean) };
}

/** The variables that a container sees, with these secrets: those of the Secret, and what names them as `$(NAME)`. */
export function environmentOf(env: readonly Variable[], secrets: Readonly<Record<string, string>>): Record<string, string> {
  const seen: Record<string, string> = {};
  for (const { name, value, valueFrom } of env) {
    seen[name] = valueFrom ? secrets[valueFrom.secretKeyRef.key]! : value!.replace(/\$\(([A-Z_]+)\)/g, (whole, other: string) => seen[other] ?? whole);
  }
  return seen;
}
