import { accessConsumers, defineService } from '@osinum/service-kit';
import { z } from 'zod';
import { onAnswersFrozen } from './consumers/on-answers-frozen.ts';
import { onEntryState } from './consumers/on-entry-state.ts';
import { openRecommendationsDb } from './db/client.ts';
import { ChangeActionStateController } from './features/change-action-state/change-action-state.controller.ts';
import { ChooseTrajectoryController } from './features/choose-trajectory/choose-trajectory.controller.ts';
import { GetPlanForStaffController } from './features/get-plan-for-staff/get-plan-for-staff.controller.ts';
import { GetPlanController } from './features/get-plan/get-plan.controller.ts';
import { ListActionsDoneController } from './features/list-actions-done/list-actions-done.controller.ts';
import { RequestHelpController } from './features/request-help/request-help.controller.ts';

export const recommendations = defineService({
  name: 'recommendations',
  config: z.object({ IDENTITY_URL: z.url().describe('Adresse du service identity') }),
  openDatabase: openRecommendationsDb,
  controllers: [
    GetPlanController,
    ChangeActionStateController,
    ChooseTrajectoryController,
    RequestHelpController,
    ListActionsDoneController,
    GetPlanForStaffController,
  ],
  consumers: [...accessConsumers, onAnswersFrozen, onEntryState],
});
