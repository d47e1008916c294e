import { describe, expect, it } from '@jest/globals';
import { barRows } from './bars.ts';
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
