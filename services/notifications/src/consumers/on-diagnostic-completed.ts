import { timestampDate } from '@bufbuild/protobuf/wkt';
import { events, type diagnosticsEvents } from '@osinum/contracts';
import { traceparent } from '@osinum/kernel';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { lockCollectivite, recordLife } from '../db/lives.ts';
import { armReminders } from '../features/arm-reminders/arm-reminders.ts';
import { settleCompletionMail } from '../features/decide-completion-mail/decide-completion-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** A diagnostic is completed: its reminders replace those of the one before; its one message waits for the plan. */
export const onDiagnosticCompleted = consumeFact<diagnosticsEvents.DiagnosticCompleted, ServiceContext>(events.DiagnosticCompleted, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const owners = ownersOf(event);
    const { diagnosticId, completedAt } = event.message;
    const at = completedAt ? timestampDate(completedAt) : event.occurredAt;
    await lockCollectivite(tx, owners.collectiviteId);
    const life = await recordLife(tx, { ...owners, diagnosticId, completedAt: at, traceparent: traceparent() });
    await armReminders(tx, owners.collectiviteId, clock.now());
    await settleCompletionMail(tx, life, clock.now());
  },
});
