import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { anyone, member, route, staff } from '../api/route.ts';
import { openApiFaults } from './check-openapi.ts';
import { schemaNames } from './json-schema.ts';
import { openApiOf } from './openapi.ts';

const toolView = z.object({ slug: z.string(), rank: z.number().int().default(0), readAt: z.iso.datetime().optional() });
const routes = {
  getTool: route({ method: 'GET', path: '/tools/:slug', policy: anyone(), summary: 'One tool', params: z.object({ slug: z.string().max(9) }), query: z.object({ page: z.coerce.number().int().default(1) }), response: toolView }),
  sign: route({ method: 'PUT', path: '/collectivites/:collectiviteId/x', policy: member('diagnostic:complete'), summary: 'Sign', params: z.object({ collectiviteId: z.uuid() }), body: z.object({ on: z.iso.date() }), response: z.object({ tools: z.array(toolView) }) }),
};
const document = openApiOf({ service: 'spec', version: '1.0.0', routes, names: schemaNames({ toolView, ofTool: toolView }) });

describe('the OpenAPI document of a service', () => {
  it('has the form of OpenAPI 3.1 and no loose end', () => {
    expect(openApiFaults(document)).toEqual([]);
  });

  it('turns a route into an operation', () => {
    expect(document.paths['/tools/{slug}']?.get).toMatchObject({
      operationId: 'getTool',
      security: [],
      parameters: [
        { name: 'slug', in: 'path', required: true, schema: { type: 'string', maxLength: 9 } },
        { name: 'page', in: 'query', required: false, schema: { type: 'integer', default: 1 } },
      ],
      responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/ToolView' } } } } },
    });
  });

  it('says what is sent and what comes back, each from its side', () => {
    expect(document.paths['/collectivites/{collectiviteId}/x']?.put?.requestBody?.content['application/json']?.schema).toEqual({
      type: 'object', properties: { on: { type: 'string', format: 'date' } }, required: ['on'],
    });
    expect(document.components.schemas['ToolView']).toEqual({
      type: 'object',
      properties: { slug: { type: 'string' }, rank: { type: 'integer', default: 0 }, readAt: { type: 'string', format: 'date-time' } },
      required: ['slug', 'rank'],
      additionalProperties: false,
    });
  });

  it('says who may, with the roles', () => {
    expect(document.paths['/collectivites/{collectiviteId}/x']?.put?.description).toBe('An active member of the collectivité with the permission diagnostic:complete (referent).');
    expect(openApiOf({ service: 'spec', version: '1.0.0', routes: { one: route({ method: 'GET', path: '/x', policy: staff('case:read'), summary: 'X', response: toolView }) }, names: schemaNames() }).paths['/x']?.get?.description)
      .toBe('A staff member of the instance with the permission case:read (conseiller, operateur).');
  });
});

describe('the check of a document', () => {
  const changed = (change: (copy: any) => void) => {
    const copy = structuredClone(document) as any;
    change(copy);
    return openApiFaults(copy);
  };

  it('finds a key that OpenAPI does not know', () => {
    expect(changed((copy) => { copy.paths['/tools/{slug}'].get.sumary = 'One'; })[0]).toContain('sumary');
  });
  it('finds a parameter that is not declared', () => {
    expect(changed((copy) => { copy.paths['/tools/{slug}'].get.parameters = []; })).toEqual(['getTool: {slug} is not declared as required']);
  });
  it('finds a name given twice', () => {
    expect(changed((copy) => { copy.paths['/x'] = { get: { ...copy.paths['/tools/{slug}'].get, parameters: [] } }; })).toEqual(['getTool: declared twice']);
  });
  it('finds a reference that leads nowhere', () => {
    expect(changed((copy) => { delete copy.components.schemas.ToolView; })).toEqual(['#/components/schemas/ToolView leads nowhere']);
  });
});
