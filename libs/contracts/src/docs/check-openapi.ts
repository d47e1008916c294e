import { openApiDocument, type OpenApiDocument, type OpenApiOperation } from './openapi-document.ts';

/** What is wrong with an OpenAPI document: its form, its path parameters, its names, its references. Empty when it holds. */
export function openApiFaults(document: unknown): string[] {
  const parsed = openApiDocument.safeParse(document);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return [...pathFaults(parsed.data), ...twice(parsed.data), ...brokenReferences(parsed.data)];
}

function operationsOf({ paths }: OpenApiDocument): { path: string; operation: OpenApiOperation }[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.values(item).map((operation) => ({ path, operation: operation! })));
}

function pathFaults(document: OpenApiDocument): string[] {
  return operationsOf(document).flatMap(({ path, operation }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
    return [
      ...inPath.filter((name) => !declared.some((one) => one.name === name && one.required)).map((name) => `${operation.operationId}: {${name}} is not declared as required`),
      ...declared.filter(({ name }) => !inPath.includes(name)).map(({ name }) => `${operation.operationId}: ${name} is not in ${path}`),
      ...(path.includes(':') ? [`${operation.operationId}: ${path} is not a path of OpenAPI`] : []),
    ];
  });
}

function twice(document: OpenApiDocument): string[] {
  const ids = operationsOf(document).map(({ operation }) => operation.operationId);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: declared twice`);
}

function brokenReferences(document: OpenApiDocument): string[] {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
  return [...new Set(references)].filter((path) => !resolves(document, path.split('/'))).map((path) => `#/${path} leads nowhere`);
}

function resolves(from: unknown, [first, ...rest]: string[]): boolean {
  if (first === undefined) return true;
  return typeof from === 'object' && from !== null && first in from && resolves((from as Record<string, unknown>)[first], rest);
}
