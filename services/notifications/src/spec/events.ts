import { randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { caseworkEvents, events } from '@osinum/contracts';
import type { Harness } from './harness.ts';

/** Events of other services about one collectivité, as they would come from the bus. */
export function eventsOf(harness: Harness, instanceId: string, collectiviteId: string) {
  const meta = (key: string, occurredAt = harness.now) => ({ key, occurredAt, instanceId, collectiviteId });
  return {
    started: (diagnosticId = randomUUID(), at = harness.now) =>
      harness.bus.deliver(events.DiagnosticStarted, { diagnosticId, collectiviteId, questionnaireVersion: '1' }, meta(diagnosticId, at)),
    completed: (diagnosticId = randomUUID(), at = harness.now) =>
      harness.bus.deliver(
        events.DiagnosticCompleted,
        { diagnosticId, collectiviteId, questionnaireVersion: '1', completedAt: timestampFromDate(at) },
        meta(diagnosticId, at),
      ),
    planned: (diagnosticId: string, first = 6, annex = 4) =>
      harness.bus.deliver(
        events.PlanProposed,
        {
          planId: randomUUID(),
          diagnosticId,
          collectiviteId,
          firstCount: first,
          annexCount: annex,
        },
        meta(randomUUID()),
      ),
    opened: (caseId = randomUUID(), diagnosticId?: string) =>
      harness.bus.deliver(
        events.AccompagnementOpened,
        {
          caseId,
          collectiviteId,
          instanceId,
          ...(diagnosticId ? { diagnosticId } : {}),
          priority: caseworkEvents.CasePriority.HIGH,
          firstContactDue: timestampFromDate(new Date('2026-11-18T23:00:00Z')),
        },
        meta(caseId),
      ),
    assigned: (caseId: string, personId: string) =>
      harness.bus.deliver<caseworkEvents.AccompagnementAssigned>(
        events.AccompagnementAssigned,
        { caseId, collectiviteId, instanceId, personId },
        meta(caseId),
      ),
    taskDone: (caseId: string, personId: string, shared: boolean) =>
      harness.bus.deliver<caseworkEvents.TaskDone>(
        events.TaskDone,
        { taskId: randomUUID(), caseId, collectiviteId, instanceId, personId, shared },
        meta(caseId),
      ),
  };
}
