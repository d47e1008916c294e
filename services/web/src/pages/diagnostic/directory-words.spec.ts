import { describe, expect, it } from '@jest/globals';
import { directoryWords } from './directory-words.ts';

describe('directoryWords', () => {
  it.each([
    [{ kind: 'commune', epciName: 'CC du Pays noyonnais' }, 'commune, membre de «\u00a0CC du Pays noyonnais\u00a0».'],
    [{ kind: 'commune' }, 'commune.'],
    [{ kind: 'epci', epciName: 'CC du Pays noyonnais' }, 'intercommunalité.'],
    [{ kind: 'syndicat' }, 'syndicat.'],
    [{ kind: 'autre' }, 'autre établissement public.'],
  ] as const)('of %j', (collectivite, words) => {
    expect(directoryWords(collectivite)).toBe(`D’après l’annuaire officiel\u00a0: ${words}`);
  });
});
