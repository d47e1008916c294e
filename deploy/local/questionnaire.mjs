// npm run questionnaire -- validate | diff | publish | show [FILE]: the questionnaire's command, on the running platform's database.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { databaseUrl, stackEnvironment } from './lib/environment.mjs';
import { dataFolder, portBase, root } from './lib/paths.mjs';
import { runningStack } from './lib/running.mjs';
import { loadSecrets } from './lib/secrets.mjs';

await bootstrap();

const command = join(root, 'services', 'diagnostics', 'dist', 'questionnaire.js');
if (!existsSync(command)) {
  const { build } = await import('./build.mjs');
  await build();
}
if (runningStack() && !process.env.DATABASE_URL_APP) {
  const data = dataFolder();
  const secrets = loadSecrets(data);
  process.env.DATABASE_URL_APP = databaseUrl('diagnostics', 'app', stackEnvironment({ base: portBase(), data, secrets }), secrets);
}
await import(command);
