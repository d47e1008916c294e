import { describe, expect, it } from '@jest/globals';
import { forbidden, notFound } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import { sayBeyondReach, sayRefusal } from './security-log.ts';

function aRequest() {
  const lines: [string, Record<string, unknown>][] = [];
  const log = { warn: (line: object) => lines.push(['warn', line as never]), info: (line: object) => lines.push(['info', line as never]) };
  const request = { log, method: 'PUT', url: '/collectivites/1/answers?word=secret', routeOptions: { url: '/collectivites/:id/answers' } };
  return { lines, request: request as unknown as FastifyRequest };
}

describe('sayRefusal', () => {
  it.each([
    [401, 'warn', 'kept-out'],
    [403, 'warn', 'kept-out'],
    [429, 'warn', 'kept-out'],
    [400, 'info', 'not-accepted'],
    [422, 'info', 'not-accepted'],
    [431, 'info', 'not-accepted'],
  ])('%i is a line at %s: %s', (status, level, security) => {
    const { lines, request } = aRequest();
    sayRefusal(request, { status, code: 'some-code' }, { personId: 'p' });
    expect(lines).toEqual([[level, { security, status, code: 'some-code', method: 'PUT', route: '/collectivites/:id/answers', personId: 'p' }]]);
  });

  it.each([404, 409, 410, 500, 503])('%i is no matter of security', (status) => {
    const { lines, request } = aRequest();
    sayRefusal(request, { status, code: 'some-code' });
    expect(lines).toEqual([]);
  });
});

describe('sayBeyondReach', () => {
  it('tells who asked for what is another’s, and on which route', () => {
    const { lines, request } = aRequest();
    sayBeyondReach(request, { service: { kind: 'service', name: 'casework' } }, notFound('not-found', 'Introuvable.'));
    expect(lines).toEqual([['warn', { security: 'beyond-reach', method: 'PUT', route: '/collectivites/:id/answers', service: 'casework' }]]);
  });

  it('leaves other refusals to the filter', () => {
    const { lines, request } = aRequest();
    sayBeyondReach(request, {}, forbidden('permission-missing', 'Non.'));
    expect(lines).toEqual([]);
  });
});
