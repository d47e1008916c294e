import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '@osinum/testing/browser';
import { renderGallery, writeGallery } from '../src/gallery/render-gallery.ts';
import { serveGallery } from '../src/gallery/serve-gallery.ts';

const [folder = '.osinum/gallery', wanted = '.*'] = process.argv.slice(2);
const pages = renderGallery().filter(({ name }) => new RegExp(`^${wanted}$`).test(name));
writeGallery(folder);
mkdirSync(join(folder, 'pictures'), { recursive: true });
const server = await serveGallery(pages);
const browser = await launchBrowser();
for (const { name } of pages) {
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${server.url}/${name}.html`);
    await page.screenshot({ path: join(folder, 'pictures', `${name.replace('/', '-')}-${width}.png`), fullPage: true });
    await page.close();
  }
  console.log(name);
}
await browser.close();
await server.close();
