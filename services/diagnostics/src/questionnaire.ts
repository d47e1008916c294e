import { systemClock } from '@osinum/kernel';
import { openDiagnosticsDb } from './db/client.ts';
import { runQuestionnaire } from './features/publish-questionnaire/command.ts';

const url = process.env['DATABASE_URL_APP'];
const db = url ? openDiagnosticsDb(url) : undefined;
try {
  const { text, failed } = await runQuestionnaire(process.argv.slice(2), { db, now: systemClock.now() });
  (failed ? process.stderr : process.stdout).write(text);
  process.exitCode = failed ? 1 : 0;
} finally {
  await db?.close();
}
