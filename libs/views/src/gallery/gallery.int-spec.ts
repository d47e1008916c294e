import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityProblems, htmlProblems, launchBrowser } from '@osinum/testing/browser';
import type { Browser } from 'playwright-core';
import { renderGallery } from './render-gallery.ts';
import type { GalleryPage } from './render-gallery.ts';
import { serveGallery } from './serve-gallery.ts';
import type { GalleryServer } from './serve-gallery.ts';

type Part = (page: GalleryPage) => string;

/** Colours are a brand's own; the rest of a page is the same in every brand. */
const inEveryBrand = ['home', 'results', 'components'];
const [brandOf, pageOf] = [0, 1].map((part) => ({ name }: GalleryPage) => name.split('/')[part]!) as [Part, Part];
const pages = renderGallery().filter((page) => brandOf(page) === 'osinum' || inEveryBrand.includes(pageOf(page)));
const isStaff = ({ name }: GalleryPage) => /queue|case/.test(name);
let browser: Browser;
let server: GalleryServer;

beforeAll(async () => {
  server = await serveGallery(pages);
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(pages)('$name', (page) => {
  it('is valid HTML', async () => {
    expect(await htmlProblems(page.html)).toEqual([]);
  });

  it('is light: 14 kB of HTML and CSS, 60 kB in all', () => {
    const weight = (bodies: (string | Buffer)[]) => bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    const sheets = page.assets.filter(({ path }) => path.endsWith('.css')).map(({ body }) => body);
    expect(weight([page.html, ...sheets])).toBeLessThan(14 * 1024);
    expect(weight([page.html, ...new Set(page.assets.map(({ body }) => body))])).toBeLessThan(60 * 1024);
  });

  it.each(brandOf(page) === 'osinum' ? [360, 1280] : [1280])('is accessible, fits and loads little at %d pixels', async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const shown = await context.newPage();
    const errors: string[] = [];
    shown.on('console', (message) => errors.push(message.text()));
    server.takeRequests();
    await shown.goto(`${server.url}/${page.name}.html`);
    await shown.evaluate('document.fonts.ready');
    const requests = server.takeRequests();
    const overflow = await shown.evaluate('document.documentElement.scrollWidth - innerWidth');
    const nodes = await shown.evaluate('document.querySelectorAll("*").length');
    const violations = await accessibilityProblems(shown);
    await context.close();
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(requests.length).toBeLessThanOrEqual(6);
    if (!isStaff(page)) expect(nodes).toBeLessThanOrEqual(380);
  }, 30_000);

  it('prints what it says, dark on white, without what only a screen can use', async () => {
    const context = await browser.newContext({ viewport: { width: 673, height: 950 } });
    const shown = await context.newPage();
    await shown.emulateMedia({ media: 'print' });
    await shown.goto(`${server.url}/${page.name}.html`);
    const useless = await shown.locator(':is(nav, button:not([aria-pressed="true"]), .btn, .me):visible').count();
    const overflow = await shown.evaluate('document.documentElement.scrollWidth - innerWidth');
    const white = await shown.evaluate(`[...document.querySelectorAll('.mark, h1, .call p')].filter((one) => getComputedStyle(one).color === 'rgb(255, 255, 255)').length`);
    const headings = await shown.locator('h1:visible').count();
    await context.close();
    expect({ useless, overflow: Math.max(0, Number(overflow)), white, headings }).toEqual({ useless: 0, overflow: 0, white: 0, headings: 1 });
  }, 30_000);
});
