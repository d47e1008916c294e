import { readFileSync } from 'node:fs';

/** A package as the lock file knows it. */
export interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, as the package declares it. */
  readonly licence: string;
  /** Asked for by the project itself, not by another package. */
  readonly direct: boolean;
}

const root = new URL('../../', import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as never;

/** Packages that the image copies although npm counts them as optional. */
const copiedByTheImage = /^@myriaddreamin\//;

/** Every package that runs in production, each version once, by name. */
export function productionDependencies(): Dependency[] {
  const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
  const { dependencies } = readJson('package.json') as { dependencies: Record<string, string> };
  const found = Object.entries(packages).flatMap(([path, locked]): Dependency[] => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (!name || !runsInProduction(name, locked)) return [];
    return [{ name, version: locked.version ?? '', licence: locked.license ?? 'none declared', direct: name in dependencies }];
  });
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

function runsInProduction(name: string, { dev, optional, devOptional, link }: Locked): boolean {
  if (link || dev) return false;
  return copiedByTheImage.test(name) || (!optional && !devOptional);
}

/** docs/reference/dependencies.md: what runs, and under which licences. */
export function dependenciesPage(dependencies: readonly Dependency[] = productionDependencies()): string {
  const byLicence = Map.groupBy(dependencies, ({ licence }) => licence);
  const counts = [...byLicence].map(([licence, those]) => [licence, those.length] as const).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
  return [
    '# Dependencies',
    '',
    `Written by \`npm run docs\` from the lock file: the ${dependencies.length} npm packages that run in production. A test refuses a licence that does not go with the EUPL 1.2. The same list as a bill of materials (CycloneDX): \`npm run sbom\`.`,
    '',
    'PostgreSQL (PostgreSQL Licence), Redis or Valkey (BSD-3-Clause up to Redis 7.2 and for Valkey), Kafka and Keycloak (Apache-2.0) run beside them, as programs of their own.',
    '',
    '| licence | packages |',
    '|---|---|',
    ...counts.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| package | version | licence | asked for by us |',
    '|---|---|---|---|',
    ...dependencies.map(({ name, version, licence, direct }) => `| ${name} | ${version} | ${licence} | ${direct ? 'yes' : ''} |`),
    '',
  ].join('\n');
}
