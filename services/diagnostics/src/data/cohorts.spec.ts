import { describe, expect, it } from '@jest/globals';
import { collectiviteKinds, type CollectiviteFacts } from '../domain/collectivite-facts.ts';
import { cohortOf } from '../domain/peers/cohort.ts';
import { cohorts } from './cohorts.ts';

describe('the cohorts', () => {
  it.each<[CollectiviteFacts, string | undefined]>([
    [{ kind: 'commune', population: 0 }, 'communes-moins-de-500'],
    [{ kind: 'commune', population: 499 }, 'communes-moins-de-500'],
    [{ kind: 'commune', population: 500 }, 'communes-500-a-3499'],
    [{ kind: 'commune', population: 3499 }, 'communes-500-a-3499'],
    [{ kind: 'commune', population: 3500 }, 'communes-3500-et-plus'],
    [{ kind: 'commune' }, undefined],
    [{ kind: 'epci', population: 900 }, 'intercommunalites'],
    [{ kind: 'epci' }, 'intercommunalites'],
    [{ kind: 'syndicat' }, 'syndicats-et-autres'],
    [{ kind: 'autre' }, 'syndicats-et-autres'],
  ])('%j is among %s', (facts, code) => expect(cohortOf(cohorts, facts)?.code).toBe(code));

  it('do not overlap, and leave nobody of a known size out', () => {
    for (const kind of collectiviteKinds) {
      for (const population of [0, 1, 499, 500, 3499, 3500, 90_000]) {
        expect(cohorts.filter((one) => cohortOf([one], { kind, population }))).toHaveLength(1);
      }
    }
  });
});
