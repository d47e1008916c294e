import { brandChrome, brands, brandSheet, createViews, loadAssets, type Asset, type PageChrome } from '@osinum/views';
import type { Visit } from '../../session/visit.ts';
import { aroundPage, brandOf } from './chrome.ts';
import type { Page } from './page.ts';

type Flash = PageChrome['flash'];
type Seen = Pick<Visit, 'path' | 'session'> & { instance?: Visit['instance'] };

const assets = loadAssets();
const views = createViews({ templateFolders: [new URL('../../../templates/', import.meta.url)], assetUrl: assets.url });
// The address of a sheet is a hash of the whole of it: made once, and not at each page.
const sheetsByBrand = new Map<string, Asset>(Object.values(brands).map((brand) => [brand.key, brandSheet(brand, assets)]));
const sheets = new Map([...sheetsByBrand.values()].map((sheet) => [sheet.path, sheet]));

/** The HTML of a page for one visit; an unknown host gets the national brand. */
export function renderPage(page: Page, { instance, path, session }: Seen, flash?: Flash): string {
  const brand = brandOf(instance);
  const chrome: PageChrome = {
    ...aroundPage(page, path, session),
    brand: brandChrome(brand, sheetsByBrand.get(brand.key)!.path),
    ...(flash && { flash }),
  };
  return views.render(page.template, { ...page.model, chrome });
}

/** A style sheet, picture or face by its public address. */
export function assetAt(path: string): Asset | undefined {
  return assets.at(path) ?? sheets.get(path);
}
