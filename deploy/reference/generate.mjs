// npm run docs: writes docs/reference from the schemas, the routes, the events and the declarations of the services.
import { bootstrap } from '../local/lib/bootstrap.mjs';

await bootstrap();

const { mkdirSync, writeFileSync } = await import('node:fs');
const { dirname, join } = await import('node:path');
const { build } = await import('../local/build.mjs');
const { services } = await import('../local/lib/environment.mjs');
const { root } = await import('../local/lib/paths.mjs');
const { dependenciesPage } = await import('./dependencies-page.ts');
const { referenceFolder, referenceSources } = await import('./sources.ts');

const fromDist = (...path) => import(join(root, ...path));

await build();
const { referencePages } = await fromDist('libs', 'contracts', 'dist', 'docs', 'reference-pages.js');
const { commonConfig } = await fromDist('libs', 'service-kit', 'dist', 'index.js');
const declared = await Promise.all(services.map(async (name) => (await fromDist('services', name, 'dist', 'service.js'))[name]));

const pages = { ...referencePages({ ...referenceSources(), commonConfig, services: declared }), 'dependencies.md': dependenciesPage() };
for (const [path, text] of Object.entries(pages)) {
  const file = join(referenceFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`docs/reference/${path}`);
}
