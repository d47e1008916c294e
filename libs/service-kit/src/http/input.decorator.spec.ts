import { describe, expect, it } from '@jest/globals';
import { anyone, type RouteDefinition } from '@osinum/contracts';
import type { DomainError } from '@osinum/kernel';
import { z } from 'zod';
import { readInput } from './input.decorator.ts';

const route: RouteDefinition = {
  method: 'POST',
  path: '/things/:id',
  policy: anyone(),
  summary: 'a thing',
  params: z.object({ id: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().max(10).default(1) }),
  body: z.object({ text: z.string().min(2).max(5), kind: z.enum(['a', 'b']).optional(), counts: z.array(z.number()).max(3).optional(), words: z.record(z.string(), z.string()).optional() }),
  response: z.object({}),
};
const id = '0b8f7d1e-3c52-4a6f-9d10-5a2c7e9f4b01';

/** The refusal of a request, by path. */
function errorsOf(request: { params?: unknown; query?: unknown; body?: unknown }) {
  try {
    readInput(route, { params: { id }, ...request });
  } catch (error) {
    expect(error).toMatchObject({ kind: 'invalid', code: 'request-invalid' });
    const { errors } = (error as DomainError).details as { errors: { path: string; message: string }[] };
    return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
  }
  throw new Error('accepted');
}

describe('readInput', () => {
  it('gives what the schemas make of a request', () => {
    expect(readInput(route, { params: { id }, query: { page: '3' }, body: { text: 'bien', more: 1 } })).toEqual({ params: { id }, query: { page: 3 }, body: { text: 'bien' } });
  });

  it.each<[string, Parameters<typeof errorsOf>[0], Record<string, string>]>([
    ['nothing at all', {}, { 'body.text': 'Cette valeur manque.' }],
    ['the wrong type', { body: { text: 1 } }, { 'body.text': 'Cette valeur n’est pas du type attendu.' }],
    ['too long a text', { body: { text: 'abcdef' } }, { 'body.text': '5 caractères au plus.' }],
    ['too short a text', { body: { text: 'a' } }, { 'body.text': '2 caractères au moins.' }],
    ['too large a number', { query: { page: '11' }, body: { text: 'bien' } }, { 'query.page': '10 au plus.' }],
    ['too long a list', { body: { text: 'bien', counts: [1, 2, 3, 4] } }, { 'body.counts': '3 éléments au plus.' }],
    ['an unknown choice', { body: { text: 'bien', kind: 'c' } }, { 'body.kind': 'Cette valeur n’est pas de celles qui sont proposées.' }],
    ['an id that is none', { params: { id: '1' }, body: { text: 'bien' } }, { 'params.id': 'Cette valeur n’a pas la forme attendue.' }],
  ])('says in French what is wrong with %s', (_, request, expected) => {
    expect(errorsOf(request)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['NUL', { text: 'a\0b' }, 'body.text'],
    ['half a character', { text: 'a\ud800' }, 'body.text'],
    ['NUL in a name', { text: 'bien', words: { 'a\0': 'b' } }, 'body.words'],
  ])('refuses %s, which no database keeps', (_, body, path) => {
    expect(errorsOf({ body })).toEqual({ [path]: 'Ce texte contient un caractère qui ne peut pas être enregistré.' });
  });

  it('keeps whole characters of every kind', () => {
    expect(readInput(route, { params: { id }, body: { text: '🏛é\n' } })).toMatchObject({ body: { text: '🏛é\n' } });
  });

  it('does not answer at length to who sends at length', () => {
    const body = { text: 'bien', counts: Array(5_000).fill('a') };
    expect(Object.keys(errorsOf({ body })).length).toBeLessThanOrEqual(20);
  });
});
