import { events, type recommendationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import { actionChangedText } from '../data/timeline-texts.ts';
import { lockOpenCase } from '../db/cases.ts';
import type { Tx } from '../db/client.ts';
import { tell } from '../features/open-case.ts';
import { instanceScope } from './instance-scope.ts';

/** The collectivité moves an action of its plan: a line in the timeline of its open accompagnement. */
export const onActionStateChanged = consumeFact<recommendationsEvents.ActionStateChanged, ServiceContext>(events.ActionStateChanged, {
  scope: instanceScope,
  apply: async (tx: Tx, { instanceId, occurredAt, message }) => {
    const row = await lockOpenCase(tx, instanceId!, message.collectiviteId);
    if (row) await tell(tx, row, actionChangedText(message.to), occurredAt);
  },
});
