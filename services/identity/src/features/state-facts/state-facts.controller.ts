import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { ACCESS_FACTS, Api, Input, type AccessFacts } from '@osinum/service-kit';

/** The rights of one person, for a service whose projection misses them. */
@Controller()
export class StateFactsController {
  constructor(@Inject(ACCESS_FACTS) private readonly facts: AccessFacts) {}

  @Api(identityApi.membershipFact)
  async membershipFact(@Input() { params }: InputOf<typeof identityApi.membershipFact>): Promise<ResponseOf<typeof identityApi.membershipFact>> {
    return { membership: await this.facts.membershipOf(params.personId, params.collectiviteId) };
  }

  @Api(identityApi.staffFact)
  async staffFact(@Input() { params }: InputOf<typeof identityApi.staffFact>): Promise<ResponseOf<typeof identityApi.staffFact>> {
    return { staff: await this.facts.staffOf(params.personId) };
  }
}
