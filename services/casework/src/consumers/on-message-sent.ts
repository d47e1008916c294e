import { events, type notificationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import { messageSentText } from '../data/timeline-texts.ts';
import type { Tx } from '../db/client.ts';
import { tellOpenCase } from '../features/tell-open-case.ts';
import { instanceScope } from './instance-scope.ts';

/** A mail left for the collectivité: the team sees it in the timeline of the accompagnement. */
export const onMessageSent = consumeFact<notificationsEvents.MessageSent, ServiceContext>(events.MessageSent, {
  scope: instanceScope,
  apply: async (tx: Tx, { instanceId, occurredAt, message }) => {
    const text = messageSentText(message.kind);
    const { collectiviteId } = message;
    if (!collectiviteId || text === undefined) return;
    await tellOpenCase(tx, { instanceId: instanceId!, collectiviteId }, { text, at: occurredAt, shared: false });
  },
});
