import { diagnosticsEvents, events } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { assistanceKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** An advisor proposes to fill the diagnostic together: the commune is asked. */
export const onAssistanceProposed = consumeFact<diagnosticsEvents.AssistanceProposed, ServiceContext>(events.AssistanceProposed, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const { assistanceId, advisorId, mode } = event.message;
    const onSite = mode === diagnosticsEvents.AssistanceMode.ON_SITE;
    const facts = { kind: 'assistance-proposed', advisorId, mode: onSite ? 'on-site' : 'phone' } as const;
    await queueNews(tx, { ...ownersOf(event), sendKey: assistanceKey(assistanceId, 'proposed'), facts }, event.occurredAt, clock.now());
  },
});
