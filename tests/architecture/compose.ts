import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { DeclaredService } from '../../libs/contracts/src/docs/reference-pages.ts';
import { services } from './services.ts';

export const root = new URL('../../', import.meta.url);
export const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
/** A module of deploy/, which is JavaScript. */
export const launcher = (path: string) => import(fileURLToPath(new URL(`deploy/${path}`, root)));

export interface Container {
  image: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  tmpfs?: string[];
  ports?: string[];
  command?: string[];
  restart?: string;
  networks: string[] | Record<string, unknown>;
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  volumes?: string[];
}

interface Compose {
  services: Record<string, Container>;
  networks: Record<string, { internal?: boolean } | null>;
  volumes: Record<string, unknown>;
}

/** The text of the file, its variables not replaced. */
export const composeText = read('deploy/compose.yaml');

/** The variables that the file asks for: `${NAME:?}` and `${NAME:-otherwise}`. */
export const asked = [...composeText.matchAll(/\$\{([A-Z_]+)(:\?|:-)/g)].map(([, name, how]) => ({ name: name!, required: how === ':?' }));

export const exampleText = read('deploy/compose.env.example');

/** The example of the file of variables. */
export const example: Record<string, string> = Object.fromEntries(
  exampleText.split('\n').filter((line) => /^[A-Z]/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
);

const byHand: Record<string, string> = { PROCONNECT_CLIENT_ID: 'client', PROCONNECT_CLIENT_SECRET: randomBytes(9).toString('hex'), SMTP_URL: 'smtp://mail.example.fr:587' };

/** What an operator would have in deploy/.env: the secrets made, the blanks filled in. */
export const operatorValues: Record<string, string> = Object.fromEntries(
  Object.entries(example).map(([name, value]) => [name, value === '<secret>' ? randomBytes(24).toString('hex') : value || (byHand[name] ?? '')]),
);

/** The file as Docker Compose would read it with these values. */
function readCompose(values: Readonly<Record<string, string>>): Compose {
  const replaced = composeText.replace(/(?<!\$)\$\{([A-Z_]+)(?::\?|:-([^}]*))\}/g, (_whole, name: string, otherwise?: string) => values[name] || (otherwise ?? ''));
  const compose = parse(replaced, { merge: true, maxAliasCount: -1 }) as Compose;
  for (const container of Object.values(compose.services)) container.environment = asText(container.environment ?? {});
  return compose;
}

const asText = (environment: Record<string, unknown>) => Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)]));

export const compose = readCompose(operatorValues);
export const container = (name: string): Container => compose.services[name]!;

/** The whole declarations of the services, of which the other architecture tests see the parts that are typed alike. */
export const declared = services as unknown as readonly DeclaredService[];
export const withBase = declared.filter(({ openDatabase }) => openDatabase).map(({ name }) => name);
export const seeded = declared.map(({ name }) => name).filter((name) => existsSync(new URL(`services/${name}/src/seed.ts`, root)));

export const components = ['postgres', 'redis', 'kafka', 'keycloak'];
export const jobs = ['keycloak-database', ...withBase.map((name) => `prepare-${name}`), 'topics', 'realm', ...seeded.map((name) => `seed-${name}`)];
/** The containers made from our image. */
export const ours = Object.entries(compose.services).filter(([name]) => !components.includes(name));

/** The Node programs of a container's command, with their arguments. */
export function programsOf({ command = [] }: Container): string[] {
  const lines = command[0] === 'sh' ? command.at(-1)!.split(' && ') : [command.join(' ')];
  return lines.filter((line) => line.startsWith('node ')).map((line) => line.slice('node '.length));
}
