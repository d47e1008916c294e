import { connect } from './reconcile/admin.mjs';
import { reconcileClients } from './reconcile/clients.mjs';
import { readConfiguration } from './reconcile/configuration.mjs';
import { reconcileFlows } from './reconcile/flows.mjs';
import { reconcileProvider } from './reconcile/provider.mjs';
import { closeAccountConsole, reconcileRealm, reconcileRequiredActions, reconcileUserProfile } from './reconcile/realm.mjs';
import { createReport } from './reconcile/report.mjs';
import { reconcileScopes } from './reconcile/scopes.mjs';
import { provisionDemoStaff } from './reconcile/staff.mjs';

/** Brings the realm to the wanted state, whatever state it is in; a second run changes nothing. */
async function reconcile(configuration) {
  const report = createReport(console.log);
  const context = { configuration, report, admin: await connect(configuration) };
  await reconcileRealm(context);
  await reconcileUserProfile(context);
  await reconcileRequiredActions(context);
  await reconcileFlows(context);
  await reconcileScopes(context);
  await reconcileClients(context);
  await reconcileProvider(context);
  await closeAccountConsole(context);
  if (configuration.demoStaff) await provisionDemoStaff(context);
  report.end();
}

try {
  await reconcile(readConfiguration(process.env, process.argv));
} catch (error) {
  console.error(`The realm could not be reconciled: ${error.message}`);
  if (error.responseData) console.error(JSON.stringify(error.responseData));
  process.exitCode = 1;
}
