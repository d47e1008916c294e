import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { changeActionState } from './change-action-state.ts';

@Controller()
export class ChangeActionStateController {
  constructor(
    @Inject(DATABASE) private readonly db: RecommendationsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(recommendationsApi.changeActionState)
  changeActionState(
    @Input() input: InputOf<typeof recommendationsApi.changeActionState>,
    @CurrentPerson() person: Principal,
  ) {
    return changeActionState(this.db, input, person.personId, this.clock.now());
  }
}
