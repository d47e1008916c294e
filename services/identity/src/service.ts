import { defineService } from '@osinum/service-kit';
import { ownAccess } from './access/own-access.ts';
import { identityConfig } from './config.ts';
import { officialDataset } from './data/official-dataset.ts';
import { openIdentity } from './db/client.ts';
import { ApproveMemberController } from './features/approve-member/approve-member.controller.ts';
import { EndMemberController } from './features/end-member/end-member.controller.ts';
import { FindRecipientsController } from './features/find-recipients/find-recipients.controller.ts';
import { ListInstancesController } from './features/list-instances/list-instances.controller.ts';
import { ListMembersForStaffController } from './features/list-members-for-staff/list-members-for-staff.controller.ts';
import { ListMembersController } from './features/list-members/list-members.controller.ts';
import { ReadStaffNamesController } from './features/read-staff-names/read-staff-names.controller.ts';
import { SignInController } from './features/sign-in/sign-in.controller.ts';
import { StateFactsController } from './features/state-facts/state-facts.controller.ts';
import { endSessionsJob, sweepSessionEndingsJob } from './jobs/end-sessions.ts';

/** People, collectivités, instances, and who belongs where. */
export const identity = defineService({
  name: 'identity',
  config: identityConfig,
  openDatabase: openIdentity,
  access: ({ database }) => ownAccess(database),
  controllers: [
    SignInController,
    ListInstancesController,
    ListMembersController,
    ApproveMemberController,
    EndMemberController,
    ListMembersForStaffController,
    ReadStaffNamesController,
    StateFactsController,
    FindRecipientsController,
  ],
  jobs: (context) => [endSessionsJob(context), sweepSessionEndingsJob(context)],
  started: async () => void officialDataset(),
});
