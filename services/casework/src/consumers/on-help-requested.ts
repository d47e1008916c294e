import { events, type recommendationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { receiveHelpRequest } from '../features/receive-help-request/receive-help-request.ts';
import { instanceScope } from './instance-scope.ts';

/** A collectivité asks for help: a task in its accompagnement, which is opened if need be. */
export const onHelpRequested = consumeFact<recommendationsEvents.HelpRequested, ServiceContext>(events.HelpRequested, {
  scope: instanceScope,
  apply: (tx: Tx, { id: eventId, instanceId, occurredAt: requestedAt, message }) => {
    const { collectiviteId, requestId } = message;
    return receiveHelpRequest(tx, { eventId, instanceId: instanceId!, collectiviteId, requestId, requestedAt });
  },
});
