import { describe, expect, it } from '@jest/globals';
import { kindOf } from './request-limits.ts';

describe('kindOf', () => {
  it.each([
    ['GET', '/', 'page'],
    ['HEAD', '/outils', 'page'],
    ['POST', '/diagnostic/1/equipements', 'form'],
    ['GET', '/connexion', 'page'],
    ['GET', '/connexion/proconnect?retour=/plan', 'sign-in'],
    ['GET', '/connexion/retour?code=x', 'sign-in'],
    ['GET', '/lecture/:code', 'reading'],
    ['POST', '/lecture', 'reading'],
    ['GET', '/lectures', 'page'],
  ] as const)('%s %s is a %s', (method, path, kind) => {
    expect(kindOf({ method, path })).toBe(kind);
  });
});
