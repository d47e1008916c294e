import { describe, expect, it } from '@jest/globals';
import { barRows } from './bars.ts';
import { curve } from './curve.ts';
import { radar } from './radar.ts';

describe('barRows', () => {
  it('writes scores with a comma and places them on the scale', () => {
    const [row] = barRows([{ label: 'Sécurité', today: 1.5, past: 0, peers: 3 }]);
    expect(row).toMatchObject({ today: '1,5', past: '0,0', peers: '3,0', bar: { today: '50%', past: '0%', peers: '100%' } });
  });

  it('keeps a missing score missing: a dash or a word, never a bar of zero', () => {
    const [row] = barRows([{ label: 'Sécurité' }]);
    expect(row).toMatchObject({ today: '–', past: 'nouv.', peers: '–', bar: {} });
  });

  it('never draws beyond the scale', () => {
    expect(barRows([{ label: 'x', today: 9, past: -2 }])[0]?.bar).toEqual({ today: '100%', past: '0%' });
  });
});

describe('radar', () => {
  const axes = [{ label: 'A', today: 3 }, { label: 'B', today: 0 }, { label: 'C' }, { label: 'D', today: 1.5, past: 1 }];

  it('puts the best score of the first axis straight up', () => {
    expect(radar('r', 'Scores', axes)?.today).toMatch(/^M0 -150L0 0L/);
  });

  it('skips an axis without a score and draws no past of two points', () => {
    const model = radar('r', 'Scores', axes);
    expect(model?.today.split('L')).toHaveLength(3);
    expect(model?.labels).toHaveLength(4);
    expect(model).not.toHaveProperty('past');
  });

  it('is absent under three scored themes', () => {
    expect(radar('r', 'Scores', axes.slice(0, 3))).toBeUndefined();
  });
});

describe('curve', () => {
  const at = (year: number) => new Date(`${year}-06-01T00:00:00Z`);

  it('places scores along the days, and joins those that compare', () => {
    const { dots, lines, breaks } = curve([{ at: at(2026), score: 0 }, { at: at(2027), score: 3 }, { at: at(2030), score: 1.5 }], { height: 124, margin: 12 });
    expect(dots.map(({ y, text }) => [y, text])).toEqual([[112, '0,0'], [12, '3,0'], [62, '1,5']]);
    expect(dots.map(({ x }) => x)).toEqual(['12%', '33%', '96%']);
    expect(lines).toHaveLength(2);
    expect(breaks).toEqual([]);
  });

  it('leaves a gap where there is no score, and stops where the scores are counted otherwise', () => {
    const gap = curve([{ at: at(2026), score: 1 }, { at: at(2027) }, { at: at(2028), score: 2 }]);
    expect([gap.dots.length, gap.lines.length]).toEqual([2, 0]);
    const apart = curve([{ at: at(2026), score: 1 }, { at: at(2028), score: 2, apart: true }]);
    expect([apart.lines, apart.breaks]).toEqual([[], [{ x: '54%' }]]);
  });

  it('puts a single point in the middle, and none nowhere', () => {
    expect(curve([{ at: at(2026), score: 1 }]).dots[0]?.x).toBe('54%');
    expect(curve([])).toMatchObject({ dots: [], lines: [] });
  });
});
