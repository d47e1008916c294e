import { describe, expect, it } from '@jest/globals';
import { readSlipCode, slipCode } from './slip-code.ts';
import { mayShowGaps, readingState, readingUntil, slipsLeftToPrint, type KeptReading, type ReadingState } from './standing.ts';

const NOW = new Date('2026-11-12T09:00:00Z');
const kept = (more: Partial<KeptReading> = {}): KeptReading => ({ until: readingUntil(NOW), closedAt: null, readings: 0, ...more });

describe('a double reading', () => {
  it.each<[ReadingState, KeptReading | undefined, 'draft' | 'completed', string]>([
    ['none', undefined, 'draft', '2026-11-12'],
    ['none', undefined, 'completed', '2026-11-12'],
    ['open', kept(), 'draft', '2027-01-10'],
    ['lapsed', kept(), 'draft', '2027-01-12'],
    ['closed', kept({ closedAt: NOW }), 'draft', '2026-11-13'],
    ['signed', kept({ closedAt: NOW }), 'completed', '2026-11-13'],
  ])('is %s', (state, reading, diagnostic, day) => {
    expect(readingState(reading, diagnostic, new Date(`${day}T10:00:00Z`))).toBe(state);
  });

  it('shows no gap while somebody may still answer', () => {
    expect((['none', 'open', 'closed', 'lapsed', 'signed'] as const).filter(mayShowGaps)).toEqual(['closed', 'lapsed', 'signed']);
  });

  it.each<[number, ReadingState, number, number | undefined]>([
    [15, 'none', 0, 15],
    [11, 'open', 4, 15],
    [0, 'open', 15, 15],
    [99, 'none', 0, undefined],
    [99, 'none', 0, 150],
    [13, 'closed', 2, 15],
    [0, 'closed', 3, 15],
    [0, 'signed', 0, 15],
  ])('lets %i slips be printed when it is %s, with %i readings for %p élus', (slips, state, readings, elus) => {
    expect(slipsLeftToPrint(state, readings, elus)).toBe(slips);
  });
});

describe('the code of a slip', () => {
  it('is three groups of four letters that cannot be mistaken', () => {
    expect(slipCode(Uint8Array.from({ length: 12 }, (_, index) => index * 21))).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/);
  });

  it.each([
    ['abcd-efgh-jkmn', 'ABCD-EFGH-JKMN'],
    [' ABCD EFGH\u00a0JKMN ', 'ABCD-EFGH-JKMN'],
    ['ABCDEFGHJKMN', 'ABCD-EFGH-JKMN'],
    ['ABCD-EFGH-JKM0', undefined],
    ['ABCD-EFGH', undefined],
    ['ABCD-EFGH-JKMN-PQRS', undefined],
    ['', undefined],
  ])('%p is read as %p', (typed, code) => expect(readSlipCode(typed)).toBe(code));
});
