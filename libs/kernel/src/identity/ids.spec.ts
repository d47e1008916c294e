import { describe, expect, it } from '@jest/globals';
import { newId, personIdOf } from './ids.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('personIdOf', () => {
  it('gives the same id for the same account, always', () => {
    const account = { issuer: 'proconnect', subject: 'a1b2' } as const;
    expect(personIdOf(account)).toBe(personIdOf({ ...account }));
    expect(personIdOf(account)).toMatch(uuid);
  });

  it('keeps apart a local and a ProConnect account with the same subject', () => {
    expect(personIdOf({ issuer: 'local', subject: 'x' })).not.toBe(personIdOf({ issuer: 'proconnect', subject: 'x' }));
  });
});

it('makes random ids of version 4', () => {
  expect(uuid.exec(newId())?.[1]).toBe('4');
});
