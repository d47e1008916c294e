import { describe, expect, it } from '@jest/globals';
import { cnamV1 } from '../../data/cnam/rules.ts';
import { readingOf } from './cnam.fixture.ts';
import { whyNotCorrected } from './check-correction.ts';
import type { ProfileCorrection } from './rules.ts';

const why = (correction: ProfileCorrection, path: 'light' | 'full' = 'light') => whyNotCorrected(cnamV1, readingOf({}, path), correction);

describe('a correction of the profile', () => {
  it('strikes deduced axes and names posts, for the smaller', () => {
    expect(why({ struckAxes: ['dematerialisation', 'protection'], posts: ['cdo'] })).toBeUndefined();
    expect(why({ struckAxes: [] }, 'full')).toBeUndefined();
  });

  it.each<[string, ProfileCorrection, 'light' | 'full']>([
    ['axes déduits', { struckAxes: ['thd'] }, 'light'],
    ['métier', { struckAxes: [], posts: ['maire'] }, 'light'],
    ['refaites', { struckAxes: ['protection'] }, 'full'],
    ['refaites', { struckAxes: [], posts: ['cdo'] }, 'full'],
  ])('is refused otherwise: « %s »', (words, correction, path) => expect(why(correction, path)).toContain(words));
});
