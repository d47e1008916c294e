import { readConfiguration } from './reconcile/configuration.mjs';
import { reconcile } from './reconcile/reconcile.mjs';

try {
  await reconcile(readConfiguration(process.env, process.argv), console.log);
} catch (error) {
  console.error(`The realm could not be reconciled: ${error.message}`);
  if (error.responseData) console.error(JSON.stringify(error.responseData));
  process.exitCode = 1;
}
