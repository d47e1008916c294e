import { z } from 'zod';

const jsonSchema = z.record(z.string(), z.unknown());
const reference = z.strictObject({ $ref: z.string().startsWith('#/components/') });
const mediaType = z.strictObject({ schema: jsonSchema });
const response = z.strictObject({ description: z.string().min(1), content: z.record(z.string(), mediaType).optional() });

const policy = z.looseObject({ kind: z.enum(['anyone', 'signed-in', 'member', 'staff', 'callers']) });

const parameter = z.strictObject({ name: z.string().regex(/^\w+$/), in: z.enum(['path', 'query']), required: z.boolean(), schema: jsonSchema });
export type OpenApiParameter = z.infer<typeof parameter>;

const operation = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  description: z.string().min(1),
  'x-policy': policy,
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter).optional(),
  requestBody: z.strictObject({ required: z.boolean(), content: z.record(z.string(), mediaType) }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), z.union([response, reference])),
});
export type OpenApiOperation = z.infer<typeof operation>;

const pathItem = z.strictObject({ get: operation.optional(), post: operation.optional(), put: operation.optional(), delete: operation.optional() });

/** The part of OpenAPI 3.1 that our documents use; any other key is a mistake. */
export const openApiDocument = z.strictObject({
  openapi: z.literal('3.1.1'),
  info: z.strictObject({
    title: z.string().min(1),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.string(), description: z.string() })),
  paths: z.record(z.string().startsWith('/'), pathItem),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), jsonSchema),
    responses: z.record(z.string(), response),
    securitySchemes: z.record(z.string(), z.strictObject({ type: z.literal('http'), scheme: z.literal('bearer'), bearerFormat: z.string(), description: z.string() })),
  }),
});
export type OpenApiDocument = z.infer<typeof openApiDocument>;
