import { events, type caseworkEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { caseClaimedKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** Somebody follows the accompagnement: the commune learns who. */
export const onAccompagnementAssigned = consumeFact<caseworkEvents.AccompagnementAssigned, ServiceContext>(events.AccompagnementAssigned, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const { caseId, personId: advisorId } = event.message;
    const facts = { kind: 'case-claimed', caseId, advisorId } as const;
    const mail = { ...ownersOf(event), sendKey: caseClaimedKey(caseId, advisorId), facts };
    await queueNews(tx, mail, event.occurredAt, clock.now());
  },
});
