import { events, type recommendationsEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import { actionChangedText } from '../data/timeline-texts.ts';
import type { Tx } from '../db/client.ts';
import { tellOpenCase } from '../features/tell-open-case.ts';
import { instanceScope } from './instance-scope.ts';

/** The collectivité moves an action of its plan: a line in the timeline of its open accompagnement. */
export const onActionStateChanged = consumeFact<recommendationsEvents.ActionStateChanged, ServiceContext>(events.ActionStateChanged, {
  scope: instanceScope,
  apply: (tx: Tx, { instanceId, occurredAt: at, message: { collectiviteId, to } }) =>
    tellOpenCase(tx, { instanceId: instanceId!, collectiviteId }, { text: actionChangedText(to), at, shared: true }),
});
