import { can, collectiviteRoles, staffRoles } from '@osinum/kernel';
import { problemSchema } from '../api/problem.ts';
import type { Policy, RouteDefinition } from '../api/route.ts';
import { inputSchema, outputSchema, type JsonSchema, type SchemaNames } from './json-schema.ts';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from './openapi-document.ts';

type AnyRoute = RouteDefinition<any, any, any, any>;

export interface ApiToDescribe {
  readonly service: string;
  readonly version: string;
  readonly routes: Readonly<Record<string, AnyRoute>>;
  readonly names: SchemaNames;
}

/** The OpenAPI 3.1 document of a service, made of its declared routes and nothing else. */
export function openApiOf({ service, version, routes, names }: ApiToDescribe): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: inputSchema(problemSchema) };
  const paths: OpenApiDocument['paths'] = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const answer = outputSchema(route.response, names);
    Object.assign(schemas, answer.named);
    const item = (paths[route.path.replace(/:(\w+)/g, '{$1}')] ??= {});
    item[verbs[route.method]] = operation(operationId, route, answer.schema);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: `Osinum Territoires: ${service}`,
      version,
      description: 'Generated from libs/contracts by « npm run docs »: do not edit. Called by the other services of the platform, never by a browser.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/', description: `The address in ${service.toUpperCase()}_URL` }],
    paths: sorted(paths),
    components: {
      schemas: sorted(schemas),
      responses: { Problem: { description: refusal, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
      securitySchemes: { keycloak: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of the realm « osinum », audience « osinum-api »' } },
    },
  };
}

const refusal = 'Refused or failed: RFC 9457 problem with a stable code and a French sentence';
const verbs = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

function operation(operationId: string, route: AnyRoute, answer: JsonSchema): OpenApiOperation {
  const parameters = [...parametersIn('path', route.params), ...parametersIn('query', route.query)];
  return {
    operationId,
    summary: route.summary,
    description: whoMay(route.policy),
    'x-policy': route.policy,
    security: route.policy.kind === 'anyone' ? [] : [{ keycloak: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: inputSchema(route.body) } } } } : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: answer } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function parametersIn(place: OpenApiParameter['in'], schema: AnyRoute['params']): OpenApiParameter[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = inputSchema(schema) as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(properties).map(([name, one]) => ({ name, in: place, required: required.includes(name), schema: one }));
}

/** A policy in words, with the roles that its permission belongs to. */
export function whoMay(policy: Policy): string {
  if (policy.kind === 'anyone') return 'Everybody, without an account.';
  if (policy.kind === 'signed-in') return 'Any person with a valid access token.';
  if (policy.kind === 'callers') return `Services with their own token: ${policy.callers.join(', ')}.`;
  const among = policy.kind === 'member' ? collectiviteRoles : staffRoles;
  const roles = among.filter((role) => can(role, policy.permission)).join(', ');
  return policy.kind === 'member'
    ? `An active member of the collectivité with the permission ${policy.permission} (${roles}).`
    : `A staff member of the instance with the permission ${policy.permission} (${roles}).`;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
