import { describe, expect, it } from '@jest/globals';
import { aMember } from '../samples.fixture.ts';
import { aheadInWords, inTwoSittings } from './ahead-words.ts';

const ahead = { minutes: { from: 25, to: 40 }, questions: 52, thematiques: 12 };

describe('How long a diagnostic takes', () => {
  it('is said to be an estimate', () => {
    expect(aheadInWords(ahead)).toBe('Comptez 25 à 40\u00a0minutes pour 52\u00a0questions en 12\u00a0thèmes. C’est une estimation\u00a0: vos réponses peuvent ajouter ou retirer quelques questions.');
  });

  it('is said to be measured, on whom and how', () => {
    const words = aheadInWords({ ...ahead, measured: { contributors: 35, cohort: 'intercommunalités' } });
    expect(words).toBe('52\u00a0questions en 12\u00a0thèmes. Parmi les intercommunalités, la moitié a mis 25\u00a0minutes au plus, et huit sur dix 40\u00a0minutes au plus. C’est mesuré, sans les pauses, sur au moins 35 premiers diagnostics.');
  });

  it.each([
    [{ population: 3499 }, false],
    [{ population: 3500 }, true],
    [{ population: undefined }, false],
    [{ kind: 'epci' as const, population: undefined }, true],
  ])('of %j: in two sittings, %s', (more, twice) => {
    const { session } = aMember();
    expect(inTwoSittings({ ...session, collectivite: { ...session.collectivite, ...more } as typeof session.collectivite })).toBe(twice);
  });
});
