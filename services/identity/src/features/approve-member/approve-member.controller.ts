import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, CONTEXT, CurrentPerson, Input, type Principal } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { memberView } from '../../views/member-view.ts';
import { approveMember } from './approve-member.ts';

@Controller()
export class ApproveMemberController {
  constructor(@Inject(CONTEXT) private readonly context: IdentityContext) {}

  @Api(identityApi.approveMember)
  async approveMember(
    @Input() { params }: InputOf<typeof identityApi.approveMember>,
    @CurrentPerson() actor: Principal,
  ): Promise<ResponseOf<typeof identityApi.approveMember>> {
    return memberView(await approveMember(this.context, params, actor.personId));
  }
}
