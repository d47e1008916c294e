import { describe, expect, it } from '@jest/globals';
import type { AssistedEntry } from '@osinum/contracts';
import { authorInWords, howInWords, typedBy, type People } from './assistance-words.ts';

const people: People = { names: new Map([['i', 'Inès Caradec'], ['p', 'Paul Lemoine']]), me: 'm', team: 'Osinum', collectivite: 'Crisolles' };
const answer = (savedBy: string, assisted?: AssistedEntry) => ({
  state: 'answered' as const, version: 1, savedAt: '2026-11-22T09:30:00.000Z', savedBy, ...(assisted && { assisted }),
});

describe('who typed an answer', () => {
  it.each<[AssistedEntry, string]>([
    [{ mode: 'phone' }, 'au téléphone'],
    [{ mode: 'on-site', interlocutor: 'le maire' }, 'sur place avec le maire'],
  ])('%j is « %s »', (entry, words) => {
    expect(howInWords(entry)).toBe(words);
  });

  it.each([
    ['a colleague', answer('p'), 'Paul Lemoine'],
    ['the reader', answer('m'), 'vous'],
    ['somebody without a name here', answer('x'), 'quelqu’un'],
    ['an advisor', answer('i', { mode: 'phone', interlocutor: 'la secrétaire' }), 'Inès Caradec, de l’équipe Osinum, au téléphone avec la secrétaire, pour Crisolles'],
    ['the advisor who reads it', answer('m', { mode: 'on-site' }), 'vous, sur place, pour Crisolles'],
  ])('%s', (_, given, words) => {
    expect(authorInWords(given, people)).toBe(words);
  });

  it('is said of everybody but of the reader', () => {
    expect(typedBy(undefined, people)).toBeUndefined();
    expect(typedBy(answer('m'), people)).toBeUndefined();
    expect(typedBy(answer('p'), people)).toMatch(/^Répondu par Paul Lemoine, le 22 novembre 2026/);
    expect(typedBy(answer('m', { mode: 'phone' }), people)).toMatch(/^Saisi par vous, au téléphone, pour Crisolles/);
  });
});
