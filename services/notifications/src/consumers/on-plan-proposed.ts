import { events, type recommendationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { lockCollectivite, recordLife } from '../db/lives.ts';
import { settleCompletionMail } from '../features/decide-completion-mail/decide-completion-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** The plan is there: the one message of the completion leaves with it, if it has not left without. */
export const onPlanProposed = consumeFact<recommendationsEvents.PlanProposed, ServiceContext>(events.PlanProposed, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const owners = ownersOf(event);
    const { diagnosticId, firstCount, annexCount } = event.message;
    await lockCollectivite(tx, owners.collectiviteId);
    const life = await recordLife(tx, {
      ...owners,
      diagnosticId,
      planProposedAt: event.occurredAt,
      firstMeasures: firstCount,
      annexMeasures: annexCount,
    });
    await settleCompletionMail(tx, life, clock.now());
  },
});
