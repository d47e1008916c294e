import type { Asset, Assets } from '../assets/assets.ts';
import { hashedPath } from '../assets/assets.ts';
import type { Brand, HeaderStyle, HeadingFace, Palette } from './brand.ts';

const SERIF = '"Young Serif",Constantia,Georgia,serif';

const faces: Record<HeadingFace, Record<string, string>> = {
  editorial: { 'h-font': SERIF, 'h-weight': '400', 'h-track': '0' },
  'sans-700': { 'h-font': 'var(--sans)', 'h-weight': '700', 'h-track': '-.022em' },
  'sans-600': { 'h-font': 'var(--sans)', 'h-weight': '600', 'h-track': '-.015em' },
};

const headers: Record<HeaderStyle, (p: Palette) => Record<string, string>> = {
  blanc: (p) => ({ head: '#fff', 'head-ink': p.ink, 'head-ink2': p.ink2, 'head-line': p.line, 'head-mark': p.primary, band: '#fff' }),
  plein: (p) => ({ head: p.primary, 'head-ink': '#fff', 'head-ink2': '#fff', 'head-line': p.primary, 'head-mark': p.accent, band: p.tint }),
  teinte: (p) => ({ head: p.tint, 'head-ink': p.ink, 'head-ink2': p.ink2, 'head-line': p.line, 'head-mark': 'transparent', band: p.tint }),
};

/** The brand's tokens as a small style sheet: colours, radii, heading face, header, map. */
export function brandCss(brand: Brand, assets: Assets): string {
  const { palette, radius } = brand;
  const tokens: Record<string, string> = {
    ink: palette.ink,
    ink2: palette.ink2,
    primary: palette.primary,
    dark: palette.primaryDark,
    accent: palette.accent,
    tint: palette.tint,
    tint2: palette.tint2,
    line: palette.line,
    edge: palette.edge,
    past: palette.past,
    r: `${radius}px`,
    rl: `${Math.round(radius * 1.5)}px`,
    map: `url(${assets.url(`carte-${brand.key}.svg`)})`,
    ...faces[brand.headings],
    ...headers[brand.header](palette),
  };
  const root = `:root{${Object.entries(tokens).map(([name, value]) => `--${name}:${value}`).join(';')}}\n`;
  return brand.headings === 'editorial' ? fontFace(assets) + root : root;
}

/** What every page of a brand reads, its tokens and `site.css` in one request: `/marque/<key>.<hash>.css`. */
export function brandSheet(brand: Brand, assets: Assets): Asset {
  const body = Buffer.concat([Buffer.from(brandCss(brand, assets)), assets.at(assets.url('site.css'))!.body]);
  return { path: hashedPath('marque', `${brand.key}.css`, body), contentType: 'text/css; charset=utf-8', body };
}

function fontFace(assets: Assets): string {
  const url = assets.url('young-serif-francais.woff2');
  return `@font-face{font-family:"Young Serif";src:url(${url}) format("woff2");font-display:swap}\n`;
}
