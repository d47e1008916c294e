import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, CONTEXT, CurrentPerson, CurrentReach, Input, type Principal, type Reach } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { listMembersForStaff } from './list-members-for-staff.ts';

@Controller()
export class ListMembersForStaffController {
  constructor(@Inject(CONTEXT) private readonly context: IdentityContext) {}

  @Api(identityApi.membersForStaff)
  listMembers(
    @Input() { params }: InputOf<typeof identityApi.membersForStaff>,
    @CurrentPerson() reader: Principal,
    @CurrentReach() reach: Reach,
  ): Promise<ResponseOf<typeof identityApi.membersForStaff>> {
    return listMembersForStaff(this.context, params.collectiviteId, { readerId: reader.personId, reach });
  }
}
