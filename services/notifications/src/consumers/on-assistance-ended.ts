import { diagnosticsEvents, events } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { assistanceKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** The advisor has finished typing: the commune is told to read again and sign. Other ends are not written about. */
export const onAssistanceEnded = consumeFact<diagnosticsEvents.AssistanceEnded, ServiceContext>(events.AssistanceEnded, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const { assistanceId, advisorId, diagnosticId, reason } = event.message;
    if (reason !== diagnosticsEvents.AssistanceEndReason.HANDED_BACK || diagnosticId === undefined) return;
    const facts = { kind: 'assistance-handed-back', advisorId, diagnosticId } as const;
    await queueNews(tx, { ...ownersOf(event), sendKey: assistanceKey(assistanceId, 'handed-back'), facts }, event.occurredAt, clock.now());
  },
});
