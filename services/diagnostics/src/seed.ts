import { systemClock } from '@osinum/kernel';
import { published } from './data/published.ts';
import { openDiagnosticsDb } from './db/client.ts';
import { publishQuestionnaire } from './features/publish-questionnaire/publish-questionnaire.ts';

const url = process.env['DATABASE_URL_APP'];
if (!url) throw new Error('DATABASE_URL_APP is missing.');
const db = openDiagnosticsDb(url);
try {
  for (const { source } of published.values()) {
    const outcome = await publishQuestionnaire(db, source, systemClock.now());
    process.stdout.write(`diagnostics: questionnaire ${source.version} ${outcome}\n`);
  }
} finally {
  await db.close();
}
