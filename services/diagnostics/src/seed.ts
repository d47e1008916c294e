import { systemClock } from '@osinum/kernel';
import { questionnaireV1 } from './data/questionnaire-v1.ts';
import { openDiagnosticsDb } from './db/client.ts';
import { diffQuestionnaires } from './domain/diff-questionnaires.ts';
import { lastPublished, publishFirst, publishQuestionnaire } from './features/publish-questionnaire/publish-questionnaire.ts';

const url = process.env['DATABASE_URL_APP'];
if (!url) throw new Error('DATABASE_URL_APP is missing.');
const db = openDiagnosticsDb(url);
try {
  const first = await publishFirst(db, questionnaireV1, systemClock.now());
  process.stdout.write(first ? 'diagnostics: questionnaire 1 published\n' : await changesSince());
} finally {
  await db.close();
}

/** On a development machine the data are published as they change; elsewhere someone decides to, by the command. */
async function changesSince(): Promise<string> {
  const last = (await lastPublished(db))!;
  const { differences } = diffQuestionnaires(last, questionnaireV1);
  if (differences.length === 0) return `diagnostics: questionnaire ${last.version} unchanged\n`;
  if (process.env['NODE_ENV'] === 'development') {
    return `diagnostics: questionnaire ${await publishQuestionnaire(db, questionnaireV1, systemClock.now())} published\n`;
  }
  return `diagnostics: the data differ from questionnaire ${last.version} in ${differences.length} places; look at them with « questionnaire diff », then « questionnaire publish »\n`;
}
