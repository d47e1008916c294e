import type { Brand } from '../brand/brand.ts';

export interface Link {
  href: string;
  label: string;
}

/** One entry of the navigation. `exact`: it leads to this very page, not only to its part of the site. */
export interface NavItem extends Link {
  current?: boolean;
  exact?: boolean;
}

/** What a brand gives to every page. */
export interface BrandChrome {
  key: string;
  name: string;
  tagline: string;
  logo: string;
  logoWidth: number;
  header: string;
  css: string;
  offeredBy: string;
  contact: string;
}

/** What the layout shows around a page. */
export interface PageChrome {
  /** Title of the page, without the name of the service. */
  title: string;
  brand: BrandChrome;
  nav?: NavItem[];
  person?: { name: string; role: string; initials: string; signOutHref: string };
  signInHref?: string;
  strip?: { name: string; detail?: string; links?: Link[]; aside?: string };
  footerLinks?: Link[];
  /** The style sheet of the few pages that look like no other, read after the brand's. */
  sheet?: 'home';
  /** The script of the few pages that have one. */
  script?: 'answers';
  /** Staff pages: smaller text, tables. */
  dense?: boolean;
  /** Said once, at the top, after a redirect. */
  flash?: { text: string; tone?: 'ok' | 'info' | 'warning' | 'error'; href?: string; label?: string };
}

/** The part of the chrome that a brand decides; `css` is the address of its sheet (`brandSheet`). */
export function brandChrome(brand: Brand, css: string): BrandChrome {
  const { key, name, tagline, logo, header, offeredBy, contact } = brand;
  const logoWidth = brand.map === 'parcelles' ? 29 : 40;
  return { key, name, tagline, logo, logoWidth, header, offeredBy, contact, css };
}

/** « Mireille Garnier » → « MG », for the round mark beside a name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}
