import { describe, expect, it } from '@jest/globals';
import { helpers } from './helpers.ts';

const options = { hash: {} };

describe('helpers', () => {
  it('reads dates as Date or as ISO text', () => {
    expect(helpers.asDate('2026-11-12T09:00:00Z')).toBe('12\u00a0novembre 2026');
    expect(helpers.asTime(new Date('2026-11-12T09:42:00Z'))).toBe('10\u00a0h\u00a042');
    expect(helpers.asIso('2026-11-12T09:00:00Z')).toBe('2026-11-12T09:00:00.000Z');
  });

  it.each([
    [0, '0\u00a0réponse'],
    [1, '1\u00a0réponse'],
    [4, '4\u00a0réponses'],
  ])('counted %d', (value, expected) => {
    expect(helpers.counted(value, 'réponse', options)).toBe(expected);
  });

  it('takes an irregular plural', () => {
    expect(helpers.counted(3, 'cheval', 'chevaux')).toBe('3\u00a0chevaux');
    expect(helpers.plural(2, 'à corriger', 'toutes à corriger')).toBe('toutes à corriger');
  });

  it('shows a missing score as a dash, a null one as a score', () => {
    expect([helpers.asScore(undefined), helpers.asScore(null), helpers.asScore(0), helpers.asScore(1.25)]).toEqual(['–', '–', '0,0', '1,3']);
  });

  it('does logic without the options object Handlebars adds', () => {
    expect(helpers.or(undefined, '', 'x', options)).toBe('x');
    expect(helpers.or(undefined, options)).toBeUndefined();
    expect(helpers.and(1, 0, options)).toBe(false);
    expect(helpers.concat('q-', undefined, 3, options)).toBe('q-3');
  });
});
