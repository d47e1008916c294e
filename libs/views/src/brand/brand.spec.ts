import { describe, expect, it } from '@jest/globals';
import type { Brand } from './brand.ts';
import { brands } from './brands.ts';
import { brandProblems } from './check-brand.ts';
import { contrast, distance, fromOklab, mix, toOklab } from './colour.ts';
import { derivePalette } from './derive-palette.ts';

const all: Brand[] = Object.values(brands);

describe('colour', () => {
  it.each([
    ['#000000', '#FFFFFF', 21],
    ['#FFFFFF', '#FFFFFF', 1],
    ['#767676', '#FFFFFF', 4.54],
    ['#5A2350', '#FFFFFF', 11.7],
    ['#85787F', '#FFFFFF', 4.2],
    ['#7A4700', '#FFF4DC', 7.1],
  ])('contrast of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 0);
    expect(contrast(one, other)).toBe(contrast(other, one));
  });

  it.each(['#5A2350', '#C5DA57', '#07577F', '#FFFFFF', '#000000'])('%s survives OKLab and back', (hex) => {
    expect(fromOklab(toOklab(hex))).toBe(hex);
  });

  it('mixes nothing and all', () => {
    expect(mix('#5A2350', '#FFFFFF', 0)).toBe('#FFFFFF');
    expect(mix('#5A2350', '#FFFFFF', 1)).toBe('#5A2350');
  });
});

describe('the three brands', () => {
  it.each(all)('$name can be read everywhere', ({ palette }) => {
    expect(brandProblems(palette)).toEqual([]);
  });

  it.each(all)('$name is close to what its two colours derive', ({ palette }) => {
    const derived = derivePalette(palette.primary, palette.accent);
    for (const name of ['ink', 'ink2', 'primaryDark', 'tint', 'tint2', 'line', 'edge'] as const) {
      expect({ name, far: distance(derived[name], palette[name]) > 0.05 }).toEqual({ name, far: false });
    }
  });
});

describe('brandProblems', () => {
  it.each([
    ['a pale primary', '#E58FB1', '#F5B82E', ['white-on-primary', 'primary-on-tint']],
    ['a middling primary', '#B0588A', '#F5B82E', ['primary-on-tint']],
    ['a dark accent', '#5A2350', '#7A3A00', ['ink-on-accent']],
    ['two good colours', '#14506B', '#FFD166', []],
  ])('%s', (_, primary, accent, codes) => {
    expect(brandProblems(derivePalette(primary, accent)).map(({ code }) => code)).toEqual(codes);
  });

  it('says the ratio and what is needed, in French', () => {
    const [problem] = brandProblems(derivePalette('#E58FB1', '#F5B82E'));
    expect(problem?.message).toMatch(/contraste de 2,\d, il faut 4,5\.$/);
  });

  it.each(['red', '#FFF', '#12345G', 'url(x)', '#123456;}'])('refuses the colour %s', (accent) => {
    const palette = { ...brands.osinum.palette, accent };
    expect(brandProblems(palette).map(({ code }) => code)).toEqual(['not-a-colour']);
  });
});
