import type { z } from 'zod';
import { inputSchema, type JsonSchema } from './json-schema.ts';
import { code, table } from './markdown.ts';
import { requiredVariables, type ServiceToConfigure } from './required-variables.ts';

/** A command that is run once, and the variables it reads. */
export interface CommandToConfigure {
  readonly title: string;
  readonly command: string;
  readonly variables: readonly { readonly name: string; readonly required: boolean; readonly meaning: string }[];
}

export interface ConfigurationToDescribe {
  readonly common: z.ZodObject;
  readonly services: readonly ServiceToConfigure[];
  readonly commands: readonly CommandToConfigure[];
}

/** The page of environment variables, in the language of the schemas' descriptions. */
export function configurationPage({ common, services, commands }: ConfigurationToDescribe): string {
  const required = new Map(services.map((service) => [service.name, requiredVariables(common, service)]));
  return [
    introduction,
    '## Variables communes',
    table(
      ['variable', 'sens', 'valeurs', 'par défaut', 'obligatoire pour'],
      variablesOf(common).map(({ name, cells }) => [...cells, requiredBy(name, required)]),
    ),
    ...services.flatMap((service) => serviceSection(service, required.get(service.name)!)),
    '## Commandes',
    'Elles se lancent une fois, avant les services, et peuvent être relancées sans risque.',
    ...commands.flatMap(commandSection),
  ].join('\n\n').concat('\n');
}

const introduction = `# Configuration

Page écrite par \`npm run docs\` à partir des schémas que les services appliquent au démarrage\u00a0: ne la modifiez pas. Un service à qui il manque une variable refuse de démarrer et la nomme. Une variable vide compte comme absente.`;

function requiredBy(variable: string, required: ReadonlyMap<string, string[]>): string {
  const names = [...required].filter(([, variables]) => variables.includes(variable)).map(([name]) => name);
  return names.length === required.size ? 'tous' : names.join(', ') || '–';
}

function serviceSection({ name, own }: ServiceToConfigure, required: readonly string[]): string[] {
  const variables = variablesOf(own);
  const rows = variables.map((variable) => [...variable.cells, required.includes(variable.name) ? 'oui' : 'non']);
  return [`## ${name}`, rows.length > 0 ? table(['variable', 'sens', 'valeurs', 'par défaut', 'obligatoire'], rows) : 'Les variables communes suffisent.'];
}

function commandSection({ title, command, variables }: CommandToConfigure): string[] {
  const rows = variables.map(({ name, required, meaning }) => [code(name), meaning, required ? 'oui' : 'non']);
  return [`### ${title}`, `\`\`\`sh\n${command}\n\`\`\``, table(['variable', 'sens', 'obligatoire'], rows)];
}

function variablesOf(schema: z.ZodObject): { name: string; cells: string[] }[] {
  const { properties = {} } = inputSchema(schema) as { properties?: Record<string, JsonSchema> };
  return Object.entries(properties).map(([name, one]) => ({
    name,
    cells: [code(name), String(one['description'] ?? ''), valuesOf(one), one['default'] === undefined ? '' : code(String(one['default']))],
  }));
}

function valuesOf({ enum: values, type, format, minimum, maximum, minLength }: JsonSchema): string {
  if (Array.isArray(values)) return values.map((value) => code(String(value))).join(', ');
  if (type === 'integer') return `entier${minimum === undefined ? '' : ` de ${String(minimum)}`}${maximum === undefined ? '' : ` à ${String(maximum)}`}`;
  if (format === 'uri') return 'adresse';
  return typeof minLength === 'number' && minLength > 1 ? `au moins ${minLength} caractères` : '';
}
