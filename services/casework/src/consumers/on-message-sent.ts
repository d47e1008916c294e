import { events, type notificationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import { messageSentText } from '../data/timeline-texts.ts';
import { lockOpenCase } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import { tell } from '../features/open-case.ts';
import { instanceScope } from './instance-scope.ts';

/** A mail left for the collectivité: the team sees it in the timeline of the open accompagnement. */
export const onMessageSent = consumeFact<notificationsEvents.MessageSent, ServiceContext>(events.MessageSent, {
  scope: instanceScope,
  apply: async (tx: Tx, { instanceId, occurredAt, message }) => {
    const text = messageSentText(message.kind);
    if (!message.collectiviteId || text === undefined) return;
    const row = await lockOpenCase(tx, instanceId!, message.collectiviteId);
    if (row) await tell(tx, row, text, occurredAt, false);
  },
});
