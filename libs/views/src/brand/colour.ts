/** A colour in OKLab: lightness 0 to 1, and two opponent axes. */
export interface Oklab {
  l: number;
  a: number;
  b: number;
}

/** True for `#RRGGBB`. */
export function isHexColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** WCAG relative luminance of `#RRGGBB`. */
export function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#RRGGBB` to OKLab. */
export function toOklab(hex: string): Oklab {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

/** OKLab to `#RRGGBB`, clipped to what a screen can show. */
export function fromOklab({ l, a, b }: Oklab): string {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return toHex([
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]);
}

/** `share` (0 to 1) of a colour in another, mixed in OKLab. */
export function mix(colour: string, ground: string, share: number): string {
  const [over, under] = [toOklab(colour), toOklab(ground)];
  const at = (axis: keyof Oklab) => under[axis] + (over[axis] - under[axis]) * share;
  return fromOklab({ l: at('l'), a: at('a'), b: at('b') });
}

/** `share` of a colour in white, kept livelier than a plain mix: the flat grounds of a map. */
export function wash(colour: string, share: number): string {
  const { l, a, b } = toOklab(mix(colour, '#FFFFFF', share));
  const vivid = 1 + 0.75 * Math.sin(Math.PI * share);
  return fromOklab({ l, a: a * vivid, b: b * vivid });
}

/** Distance between two colours in OKLab; about 0.02 is just visible. */
export function distance(one: string, other: string): number {
  const [p, q] = [toOklab(one), toOklab(other)];
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

function linear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(channels: number[]): string {
  const text = channels.map((value) => {
    const clipped = Math.min(1, Math.max(0, value));
    const gamma = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(gamma * 255).toString(16).padStart(2, '0');
  });
  return `#${text.join('')}`.toUpperCase();
}
