import { describe, expect, it } from '@jest/globals';
import { javaMajor } from './java.mjs';
import { elapsed } from './progress.mjs';
import { isRecentEnough } from './redis.mjs';

describe('what programs say of themselves', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "25" 2025-09-16 LTS', 25],
    ['java version "1.8.0_412"', 8],
    ['The operation couldn’t be completed. Unable to locate a Java Runtime.', 0],
  ])('%s: Java %i', (text, major) => expect(javaMajor(text)).toBe(major));

  it.each([
    ['Redis server v=7.0.15 sha=00000000:0', true],
    ['Redis server v=6.2.0 sha=00000000:0', true],
    ['Redis server v=6.0.16 sha=00000000:0', false],
    ['', false],
  ])('%s: recent enough is %s', (text, enough) => expect(isRecentEnough(text)).toBe(enough));
});

describe('elapsed', () => {
  it.each([[84, '0,1 s'], [12_340, '12,3 s'], [59_990, '1 min 00 s'], [125_000, '2 min 05 s']])('%i ms is « %s »', (ms, text) => {
    expect(elapsed(ms)).toBe(text);
  });
});
