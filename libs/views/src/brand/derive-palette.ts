import type { Palette } from './brand.ts';
import { contrast, fromOklab, mix, toOklab } from './colour.ts';

const WHITE = '#FFFFFF';

/** The ten colours of a brand from the two it chose: shades by lightness, greys tinted by the primary. */
export function derivePalette(primary: string, accent: string): Palette {
  const { l, a, b } = toOklab(primary);
  return {
    ink: tintedGrey(primary, 0.24, 0.022),
    ink2: tintedGrey(primary, 0.455, 0.022),
    primary,
    primaryDark: fromOklab({ l: Math.max(0.2, l - 0.12), a: a * 0.8, b: b * 0.8 }),
    accent,
    tint: mix(primary, WHITE, 0.04),
    tint2: mix(primary, WHITE, 0.1),
    line: tintedGrey(primary, 0.89, 0.01),
    edge: tintedGrey(primary, 0.585, 0.018),
    past: readableShade(accent),
  };
}

function tintedGrey(colour: string, lightness: number, chroma: number): string {
  const { a, b } = toOklab(colour);
  const hue = Math.atan2(b, a);
  return fromOklab({ l: lightness, a: chroma * Math.cos(hue), b: chroma * Math.sin(hue) });
}

/** The colour itself, darkened until it can draw a line on white. */
function readableShade(colour: string): string {
  const { l, a, b } = toOklab(colour);
  for (let lightness = l; lightness > 0.2; lightness -= 0.01) {
    const shade = fromOklab({ l: lightness, a, b });
    if (contrast(shade, WHITE) >= 4.7) return shade;
  }
  return fromOklab({ l: 0.2, a, b });
}
