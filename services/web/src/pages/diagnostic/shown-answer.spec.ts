import { describe, expect, it } from '@jest/globals';
import { isAsShown, readShown, shownField } from './shown-answer.ts';

const two = { state: 'answered', choices: ['a', 'b'] } as const;

describe('what a page showed', () => {
  it('goes with the version, and tells the answer it showed from any other', () => {
    const shown = readShown(shownField(3, { ...two, choices: ['b', 'a'] }))!;
    expect(shown.version).toBe(3);
    expect(isAsShown(shown, { ...two, choices: ['a', 'b'] })).toBe(true);
    expect(isAsShown(shown, { state: 'answered', choices: ['a'] })).toBe(false);
    expect(isAsShown(shown, { state: 'unknown' })).toBe(false);
  });

  it.each([
    ['a day, of which the page shows the month', { state: 'answered', date: '2026-03-14' }, { state: 'answered', date: '2026-03' }],
    ['figures in another order', { state: 'answered', facts: { a: 1, b: 2 } }, { state: 'answered', facts: { b: 2, a: 1 } }],
  ] as const)('is the same for %s', (_, kept, posted) => {
    expect(isAsShown(readShown(shownField(1, kept))!, posted)).toBe(true);
  });

  it('is a version alone when nothing was shown', () => {
    expect(shownField(0, undefined)).toBe('0');
    expect(isAsShown(readShown('0')!, { state: 'unknown' })).toBe(false);
  });
});
