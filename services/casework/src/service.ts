import { accessConsumers, defineService } from '@osinum/service-kit';
import { z } from 'zod';
import { onActionStateChanged } from './consumers/on-action-state-changed.ts';
import { onDiagnosticCompleted } from './consumers/on-diagnostic-completed.ts';
import { onHelpRequested } from './consumers/on-help-requested.ts';
import { onMessageSent } from './consumers/on-message-sent.ts';
import { openCasework } from './db/client.ts';
import { AddTaskController } from './features/add-task/add-task.controller.ts';
import { AddTimelineEntryController } from './features/add-timeline-entry/add-timeline-entry.controller.ts';
import { ChangeCaseStatusController } from './features/change-case-status/change-case-status.controller.ts';
import { ClaimCaseController } from './features/claim-case/claim-case.controller.ts';
import { CompleteTaskController } from './features/complete-task/complete-task.controller.ts';
import { GetAccompagnementController } from './features/get-accompagnement/get-accompagnement.controller.ts';
import { GetCaseController } from './features/get-case/get-case.controller.ts';
import { ListCasesController } from './features/list-cases/list-cases.controller.ts';
import { WriteToAdvisorController } from './features/write-to-advisor/write-to-advisor.controller.ts';
import { announceDueTasksJob } from './jobs/announce-due-tasks.ts';
import { handOverDeparturesJob } from './jobs/hand-over-departures.ts';

/** Accompagnements: the advisors' queue, tasks, timeline, and who follows which collectivité. */
export const casework = defineService({
  name: 'casework',
  config: z.object({}),
  openDatabase: openCasework,
  controllers: [
    ListCasesController,
    GetCaseController,
    ClaimCaseController,
    ChangeCaseStatusController,
    AddTimelineEntryController,
    AddTaskController,
    CompleteTaskController,
    GetAccompagnementController,
    WriteToAdvisorController,
  ],
  consumers: [...accessConsumers, onDiagnosticCompleted, onHelpRequested, onActionStateChanged, onMessageSent],
  jobs: (context) => [announceDueTasksJob(context), handOverDeparturesJob(context)],
});
