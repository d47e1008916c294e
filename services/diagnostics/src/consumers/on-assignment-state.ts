import { events } from '@osinum/contracts';
import { consumeState } from '@osinum/messaging';
import { upsertAssignment } from '../db/assignments.ts';
import type { Tx } from '../db/client.ts';

/** Who follows which collectivité decides who may read its answers. */
export const onAssignmentState = consumeState(events.AssignmentState, {
  scope: ({ message }) => ({ instanceId: message.instanceId, collectiviteId: message.collectiviteId }),
  apply: async (tx, { message, aggregateVersion = 0 }) => {
    const { caseId, instanceId, collectiviteId, personId, to } = message;
    await upsertAssignment(tx as Tx, { caseId, instanceId, collectiviteId, personId, ended: to !== undefined, version: aggregateVersion });
  },
});
