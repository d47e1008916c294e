import { accessConsumers, defineService } from '@osinum/service-kit';
import { notificationsConfig } from './config.ts';
import { onAccompagnementAssigned } from './consumers/on-accompagnement-assigned.ts';
import { onAccompagnementOpened } from './consumers/on-accompagnement-opened.ts';
import { onAssistanceAgreed } from './consumers/on-assistance-agreed.ts';
import { onAssistanceEnded } from './consumers/on-assistance-ended.ts';
import { onAssistanceProposed } from './consumers/on-assistance-proposed.ts';
import { onDiagnosticCompleted } from './consumers/on-diagnostic-completed.ts';
import { onDiagnosticStarted } from './consumers/on-diagnostic-started.ts';
import { onPlanProposed } from './consumers/on-plan-proposed.ts';
import { onTaskDone } from './consumers/on-task-done.ts';
import { openNotifications } from './db/client.ts';
import { ListRelancesController } from './features/list-relances/list-relances.controller.ts';
import { mailOperations } from './features/operate-mails/mail-operations.ts';
import { OperateMailsController } from './features/operate-mails/operate-mails.controller.ts';
import { sweepJobs } from './jobs/sweeps.ts';

/** Dated messages to people: re-diagnosis reminders, one mail after a completion, news of an accompagnement. */
export const notifications = defineService({
  name: 'notifications',
  config: notificationsConfig,
  openDatabase: openNotifications,
  controllers: [ListRelancesController, OperateMailsController],
  consumers: [
    ...accessConsumers,
    onDiagnosticStarted,
    onDiagnosticCompleted,
    onPlanProposed,
    onAccompagnementOpened,
    onAccompagnementAssigned,
    onTaskDone,
    onAssistanceProposed,
    onAssistanceAgreed,
    onAssistanceEnded,
  ],
  jobs: sweepJobs,
  mails: mailOperations,
});
