import { connect } from './admin.mjs';
import { reconcileClients } from './clients.mjs';
import { reconcileFlows } from './flows.mjs';
import { reconcileProvider } from './provider.mjs';
import { closeAccountConsole, reconcileRealm, reconcileRequiredActions, reconcileUserProfile } from './realm.mjs';
import { createReport } from './report.mjs';
import { reconcileScopes } from './scopes.mjs';

/** Brings the realm to the wanted state, whatever state it is in; a second run changes nothing. */
export async function reconcile(configuration, print) {
  const report = createReport(print);
  const context = { configuration, report, admin: await connect(configuration) };
  await reconcileRealm(context);
  await reconcileUserProfile(context);
  await reconcileRequiredActions(context);
  await reconcileFlows(context);
  await reconcileScopes(context);
  await reconcileClients(context);
  await reconcileProvider(context);
  await closeAccountConsole(context);
  if (configuration.demoStaff) await (await import('./staff.mjs')).provisionDemoStaff(context);
  report.end();
}
