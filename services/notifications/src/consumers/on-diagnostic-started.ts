import { events, type diagnosticsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { lockCollectivite, recordLife } from '../db/lives.ts';
import { armReminders } from '../features/arm-reminders/arm-reminders.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** A diagnostic is under way: the reminders of the last one keep quiet. */
export const onDiagnosticStarted = consumeFact<diagnosticsEvents.DiagnosticStarted, ServiceContext>(events.DiagnosticStarted, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const owners = ownersOf(event);
    await lockCollectivite(tx, owners.collectiviteId);
    await recordLife(tx, { ...owners, diagnosticId: event.message.diagnosticId, startedAt: event.occurredAt });
    await armReminders(tx, owners.collectiviteId, clock.now());
  },
});
