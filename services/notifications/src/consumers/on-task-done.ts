import { events, type caseworkEvents } from '@osinum/contracts';
import { consumeFact } from '@osinum/messaging';
import type { ServiceContext } from '@osinum/service-kit';
import type { Tx } from '../db/client.ts';
import { taskDoneKey } from '../domain/mail-key.ts';
import { queueNews } from '../features/queue-mail.ts';
import { eventScope, ownersOf } from './event-scope.ts';

/** A task is done and the advisor has written a word: the commune is told. */
export const onTaskDone = consumeFact<caseworkEvents.TaskDone, ServiceContext>(events.TaskDone, {
  scope: eventScope,
  apply: async (tx: Tx, event, { clock }) => {
    const { taskId, caseId, personId: advisorId, shared } = event.message;
    if (!shared) return;
    const facts = { kind: 'task-done', caseId, advisorId } as const;
    const mail = { ...ownersOf(event), sendKey: taskDoneKey(taskId), facts };
    await queueNews(tx, mail, event.occurredAt, clock.now());
  },
});
