import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, CONTEXT, CurrentPerson, Input, type Principal } from '@osinum/service-kit';
import type { IdentityContext } from '../../context.ts';
import { signIn } from './sign-in.ts';

@Controller()
export class SignInController {
  constructor(@Inject(CONTEXT) private readonly context: IdentityContext) {}

  @Api(identityApi.signIn)
  signIn(@Input() { body }: InputOf<typeof identityApi.signIn>, @CurrentPerson() person: Principal): Promise<ResponseOf<typeof identityApi.signIn>> {
    return signIn(this.context, person, body.host);
  }
}
