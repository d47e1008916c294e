import { timestampDate } from '@bufbuild/protobuf/wkt';
import { events, type diagnosticsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { assistanceKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** The commune agreed to fill its diagnostic with an advisor: the advisor learns it, and until when. */
export const onAssistanceAgreed = consumeFact<diagnosticsEvents.AssistanceAgreed, ServiceContext>(events.AssistanceAgreed, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const { assistanceId, advisorId, until } = event.message;
    const lapses = (until ? timestampDate(until) : event.occurredAt).toISOString();
    const facts = { kind: 'assistance-agreed', advisorId, until: lapses } as const;
    await queueNews(tx, { ...ownersOf(event), sendKey: assistanceKey(assistanceId, 'agreed'), facts }, event.occurredAt, clock.now());
  },
});
