import { accessConsumers, defineService } from '@osinum/service-kit';
import { z } from 'zod';
import { onAssignmentState } from './consumers/on-assignment-state.ts';
import { openDiagnosticsDb } from './db/client.ts';
import { AgreeToAssistanceController } from './features/agree-to-assistance/agree-to-assistance.controller.ts';
import { ChangeVisibilityController } from './features/change-visibility/change-visibility.controller.ts';
import { CloseDoubleReadingController } from './features/close-double-reading/close-double-reading.controller.ts';
import { CompleteDiagnosticController } from './features/complete-diagnostic/complete-diagnostic.controller.ts';
import { CorrectProfileController } from './features/correct-profile/correct-profile.controller.ts';
import { EndAssistanceController } from './features/end-assistance/end-assistance.controller.ts';
import { FillWithCollectiviteController } from './features/fill-with-collectivite/fill-with-collectivite.controller.ts';
import { GetAssistanceController } from './features/get-assistance/get-assistance.controller.ts';
import { GetContributionsController } from './features/get-contributions/get-contributions.controller.ts';
import { GetCurveController } from './features/get-curve/get-curve.controller.ts';
import { GetDiagnosticController } from './features/get-diagnostic/get-diagnostic.controller.ts';
import { GetDoubleReadingController } from './features/get-double-reading/get-double-reading.controller.ts';
import { GetEvolutionController } from './features/get-evolution/get-evolution.controller.ts';
import { GetPeersController } from './features/get-peers/get-peers.controller.ts';
import { GetResultsController } from './features/get-results/get-results.controller.ts';
import { GetSharedResultsController } from './features/get-shared-results/get-shared-results.controller.ts';
import { GetThematiqueController } from './features/get-thematique/get-thematique.controller.ts';
import { ListDiagnosticsController } from './features/list-diagnostics/list-diagnostics.controller.ts';
import { OpenDoubleReadingController } from './features/open-double-reading/open-double-reading.controller.ts';
import { ProposeAssistanceController } from './features/propose-assistance/propose-assistance.controller.ts';
import { SaveAnswerController } from './features/save-answer/save-answer.controller.ts';
import { SaveThematiqueController } from './features/save-thematique/save-thematique.controller.ts';
import { StartDiagnosticController } from './features/start-diagnostic/start-diagnostic.controller.ts';
import { UseSlipController } from './features/use-slip/use-slip.controller.ts';
import { rebuildCohortsJob } from './jobs/rebuild-cohorts.ts';

export const diagnostics = defineService({
  name: 'diagnostics',
  config: z.object({}),
  openDatabase: openDiagnosticsDb,
  controllers: [
    ListDiagnosticsController,
    StartDiagnosticController,
    GetDiagnosticController,
    GetThematiqueController,
    SaveThematiqueController,
    SaveAnswerController,
    CompleteDiagnosticController,
    ChangeVisibilityController,
    GetResultsController,
    GetPeersController,
    CorrectProfileController,
    GetEvolutionController,
    GetCurveController,
    GetSharedResultsController,
    GetContributionsController,
    GetAssistanceController,
    AgreeToAssistanceController,
    EndAssistanceController,
    ProposeAssistanceController,
    FillWithCollectiviteController,
    GetDoubleReadingController,
    OpenDoubleReadingController,
    CloseDoubleReadingController,
    UseSlipController,
  ],
  consumers: [...accessConsumers, onAssignmentState],
  jobs: (context) => [rebuildCohortsJob(context)],
});
