import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Asset, Assets } from '../assets/assets.ts';
import { loadAssets } from '../assets/assets.ts';
import type { Brand } from '../brand/brand.ts';
import { brandSheet } from '../brand/brand-css.ts';
import { brands } from '../brand/brands.ts';
import { milestones } from '../maps/draw-map.ts';
import { createViews } from '../templates/create-views.ts';
import { brandChrome } from '../templates/page-chrome.ts';
import type { PageChrome } from '../templates/page-chrome.ts';
import { typographic } from '../templates/typography.ts';
import { samples } from './samples.ts';

export interface GalleryPage {
  /** `osinum/question`. */
  name: string;
  html: string;
  /** Every file the page loads. */
  assets: Asset[];
}

const staffPages = ['queue', 'case'];
const publicPages = ['home'];

/** Every sample page in every brand. */
export function renderGallery(): GalleryPage[] {
  const assets = loadAssets();
  const views = createViews({
    templateFolders: [new URL('../../gallery/templates/', import.meta.url)],
    assetUrl: assets.url,
  });
  return Object.values(brands).flatMap((brand: Brand) =>
    Object.entries(samples).map(([page, model]) => {
      const chrome = chromeOf(page, brand, assets);
      const html = views.render(page, { ...(frenchSpaces(model) as object), chrome, milestones: milestonesOf(page, brand, model) });
      return { name: `${brand.key}/${page}`, html, assets: assetsOf(html, brand, assets) };
    }),
  );
}

/** Writes the gallery as files that open from a plain web server rooted at `folder`. */
export function writeGallery(folder: string): string[] {
  const pages = renderGallery();
  for (const { name, html, assets } of pages) {
    write(join(folder, `${name}.html`), html);
    for (const { path, body } of assets) write(join(folder, path), body);
  }
  return pages.map(({ name }) => name);
}

function chromeOf(page: string, brand: Brand, assets: Assets): PageChrome {
  const link = (label: string, current = false) => ({ href: `/${label}`, label, current, exact: true });
  const footerLinks = ['Accessibilité', 'Données personnelles', 'Mentions légales', 'Statistiques', 'Code source'].map((label) => link(label));
  const common = { title: page, brand: brandChrome(brand, brandSheet(brand, assets).path), footerLinks };
  if (publicPages.includes(page)) {
    return { ...common, sheet: 'home', nav: ['Le diagnostic', 'Catalogue', 'Ressources', 'Statistiques'].map((label) => link(label)), signInHref: '/connexion' };
  }
  if (staffPages.includes(page)) {
    return {
      ...common,
      dense: true,
      nav: ['File', 'Mes accompagnements', 'Collectivités'].map((label, index) => link(label, staffPages[index] === page)),
      person: { name: 'Inès Caradec', role: 'Conseillère', initials: 'IC', signOutHref: '/deconnexion' },
    };
  }
  const here: Record<string, string> = { question: 'Diagnostic', results: 'Résultats', plan: 'Plan d’action' };
  return {
    ...common,
    nav: ['Diagnostic', 'Résultats', 'Plan d’action', 'Catalogue', 'Accompagnement'].map((label) => link(label, here[page] === label)),
    person: { name: 'Mireille Garnier', role: 'Secrétaire de mairie', initials: 'MG', signOutHref: '/deconnexion' },
    strip: { name: 'Saint-Aubin-des-Coteaux', detail: '924 habitants', links: [{ href: '/changer', label: 'Changer de collectivité' }], aside: 'Diagnostic du 12 novembre 2026, signé par Paul Lemoine' },
  };
}

function milestonesOf(page: string, brand: Brand, model: object): unknown {
  if (page === 'home') return milestones[brand.map].map(([x, y], index) => ({ x, y, n: index + 1 }));
  return 'milestones' in model ? model.milestones : undefined;
}

function assetsOf(html: string, brand: Brand, assets: Assets): Asset[] {
  const sheet = brandSheet(brand, assets);
  const linked = [...`${html}${sheet.body}`.matchAll(/\/static\/[\w.-]+/g)].map(([path]) => assets.at(path));
  return [sheet, ...linked.filter((asset): asset is Asset => asset !== undefined)];
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Samples are written with plain spaces; real texts come already set. */
function frenchSpaces(value: unknown): unknown {
  if (typeof value === 'string') return typographic(value);
  if (Array.isArray(value)) return value.map(frenchSpaces);
  if (typeof value !== 'object' || value === null || 'rings' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, frenchSpaces(held)]));
}
