import { describe, expect, it } from '@jest/globals';
import { minutesToShow, secondsInAll, secondsLeft } from './length.ts';
import { chosen, readSample, village } from './sample.fixture.ts';

describe('the length announced', () => {
  it('adds the seconds of each kind and of each theme', () => {
    const themeA = 40 + 20 + 30 + 15;
    const themeB = 25 + 35 + 40 + 20 + 15;
    expect(secondsInAll(readSample({}, village))).toBe(themeA + themeB);
    expect(secondsInAll(readSample({ 'a.copie': chosen('aucune') }, village))).toBe(themeA + themeB - 30);
  });

  it('counts what is left', () => {
    const answers = { 'a.copie': chosen('jour') };
    expect(secondsLeft(readSample(answers, village))).toBe(secondsInAll(readSample({}, village)) - 20);
  });

  it.each([[1110, 15, 25], [1200, 15, 30], [1800, 25, 40], [60, 5, 5], [0, 5, 5]])(
    '%s seconds are shown as %s to %s minutes',
    (seconds, from, to) => expect(minutesToShow(seconds)).toEqual({ from, to }),
  );
});
