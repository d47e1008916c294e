import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { requestHelp } from './request-help.ts';

@Controller()
export class RequestHelpController {
  constructor(
    @Inject(DATABASE) private readonly db: RecommendationsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(recommendationsApi.requestHelp)
  requestHelp(@Input() input: InputOf<typeof recommendationsApi.requestHelp>, @CurrentPerson() person: Principal) {
    return requestHelp(this.db, input, person.personId, this.clock.now());
  }
}
