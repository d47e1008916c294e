/** Colours of a brand, all `#RRGGBB`. */
export interface Palette {
  ink: string;
  ink2: string;
  primary: string;
  primaryDark: string;
  accent: string;
  tint: string;
  tint2: string;
  line: string;
  edge: string;
  past: string;
}

export type HeaderStyle = 'blanc' | 'plein' | 'teinte';
export type HeadingFace = 'editorial' | 'sans-700' | 'sans-600';
export type MapMotif = 'parcelles' | 'relief' | 'littoral';

/** What an operator chooses: never a style sheet, always values that can be checked. */
export interface Brand {
  /** Short name in addresses, kebab-case. */
  key: string;
  name: string;
  tagline: string;
  /** File name of the logo among the static assets. */
  logo: string;
  palette: Palette;
  radius: 0 | 4 | 12;
  headings: HeadingFace;
  header: HeaderStyle;
  map: MapMotif;
  /** First sentence of the footer: who offers the service. */
  offeredBy: string;
  contact: string;
}
