import { describe, expect, it } from '@jest/globals';
import { measuredMinutesLeft, minutesToShow, secondsInAll, secondsLeft } from './length.ts';
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

  it('is what others took, once it is measured, for the share that is left', () => {
    const measured = { median: 40, high: 60 };
    expect(measuredMinutesLeft(readSample({}, village), measured)).toEqual({ from: 40, to: 60 });
    const half = { 'b.elus': { state: 'unknown' as const }, 'b.canaux': chosen('site'), 'b.constats': chosen('https') };
    const share = secondsLeft(readSample(half, village)) / secondsInAll(readSample(half, village));
    expect(measuredMinutesLeft(readSample(half, village), measured)).toEqual({ from: Math.round((share * 40) / 5) * 5, to: Math.round((share * 60) / 5) * 5 });
  });
});
