import { describe, expect, it } from '@jest/globals';
import { isLarger, type CollectiviteFacts } from './collectivite-facts.ts';

describe('isLarger', () => {
  it.each<[CollectiviteFacts, boolean]>([
    [{ kind: 'commune', population: 3499 }, false],
    [{ kind: 'commune', population: 3500 }, true],
    [{ kind: 'commune', agents: 40 }, false],
    [{ kind: 'epci', population: 2000 }, true],
    [{ kind: 'syndicat', population: 9000, agents: 9 }, false],
    [{ kind: 'syndicat', agents: 10 }, true],
    [{ kind: 'autre' }, false],
  ])('%j: %s', (facts, expected) => expect(isLarger(facts)).toBe(expected));
});
