import { systemClock } from '@osinum/kernel';
import { tools } from './data/tools.ts';
import { openCatalogueDb } from './db/client.ts';
import { publishEntries } from './features/publish-entries/publish-entries.ts';

const url = process.env['DATABASE_URL_APP'];
if (!url) throw new Error('DATABASE_URL_APP is missing.');
const db = openCatalogueDb(url);
try {
  const published = await publishEntries(db, tools, systemClock.now());
  process.stdout.write(`catalogue: ${published.length} of ${tools.length} sheets published\n`);
} finally {
  await db.close();
}
