import { expect, it } from '@jest/globals';
import { ageInWords } from './age-in-words.ts';

it.each([
  ['2026-11-20T09:00:00Z', 'moins d’un mois'],
  ['2026-12-12T07:00:00Z', 'un mois'],
  ['2027-05-12T06:00:00Z', 'six mois'],
  ['2027-05-11T06:00:00Z', 'cinq mois'],
  ['2027-10-12T06:00:00Z', 'onze mois'],
  ['2027-11-12T07:00:00Z', 'un an'],
  ['2028-01-02T07:00:00Z', 'plus d’un an'],
  ['2028-11-12T07:00:00Z', 'deux ans'],
  ['2029-05-12T07:00:00Z', 'plus de deux ans'],
])('on %s, a diagnostic of 12 November 2026 is %s old', (now, words) => {
  expect(ageInWords(new Date('2026-11-12T14:00:00Z'), new Date(now))).toBe(words);
});
