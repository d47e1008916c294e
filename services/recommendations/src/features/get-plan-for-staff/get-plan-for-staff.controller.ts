import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import { notFound, type Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, CurrentReach, DATABASE, Input, type Principal, type Reach } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { getPlanForStaff } from './get-plan-for-staff.ts';

@Controller()
export class GetPlanForStaffController {
  constructor(
    @Inject(DATABASE) private readonly db: RecommendationsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(recommendationsApi.getPlanForStaff)
  getPlanForStaff(
    @Input() input: InputOf<typeof recommendationsApi.getPlanForStaff>,
    @CurrentPerson() person: Principal,
    @CurrentReach() reach: Reach,
  ) {
    if (reach.relation !== 'adherent') throw notFound('not-found', 'Cette collectivité n’est pas adhérente.');
    return getPlanForStaff(this.db, input, person.personId, this.clock.now());
  }
}
