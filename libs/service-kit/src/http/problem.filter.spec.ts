import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { ApiProblem, ServiceUnreachable } from '@osinum/contracts';
import { conflict, invalid } from '@osinum/kernel';
import { problemOf } from './problem.filter.ts';

describe('problemOf', () => {
  it('keeps the code, the sentence and the details of a business refusal', () => {
    const answer = problemOf(conflict('case-already-taken', 'Cet accompagnement vient d’être pris.', { by: 'x' }));
    expect(answer).toMatchObject({
      status: 409,
      code: 'case-already-taken',
      detail: 'Cet accompagnement vient d’être pris.',
      details: { by: 'x' },
    });
  });

  it('lists what is wrong with a request', () => {
    const errors = [{ path: 'body.number', message: 'nombre attendu' }];
    expect(problemOf(invalid('request-invalid', 'À corriger.', { errors }))).toMatchObject({ status: 422, errors });
  });

  it.each([
    [new NotFoundException(), 404, 'http-404'],
    [Object.assign(new Error('body too large'), { statusCode: 413 }), 413, 'http-413'],
    [new ServiceUnreachable('GET /x', undefined), 503, 'neighbour-unavailable'],
    [new Error('secret inside'), 500, 'internal-error'],
    ['thrown text', 500, 'internal-error'],
  ])('%s → %i', (error, status, code) => {
    const answer = problemOf(error);
    expect(answer).toMatchObject({ status, code });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('passes on what a neighbour refused', () => {
    const problem = { type: 'urn:x', title: 'Introuvable', status: 404, code: 'unknown', detail: 'Introuvable.' };
    expect(problemOf(new ApiProblem(problem))).toEqual(problem);
  });
});
