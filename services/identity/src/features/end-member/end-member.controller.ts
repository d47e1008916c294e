import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, CONTEXT, CurrentPerson, Input, type Principal } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { memberView } from '../../views/member-view.ts';
import { endMember } from './end-member.ts';

@Controller()
export class EndMemberController {
  constructor(@Inject(CONTEXT) private readonly context: IdentityContext) {}

  @Api(identityApi.endMember)
  async endMember(
    @Input() { params }: InputOf<typeof identityApi.endMember>,
    @CurrentPerson() actor: Principal,
  ): Promise<ResponseOf<typeof identityApi.endMember>> {
    return memberView(await endMember(this.context, params, actor.personId));
  }
}
