import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { chooseTrajectory } from './choose-trajectory.ts';

@Controller()
export class ChooseTrajectoryController {
  constructor(
    @Inject(DATABASE) private readonly db: RecommendationsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(recommendationsApi.chooseTrajectory)
  chooseTrajectory(
    @Input() input: InputOf<typeof recommendationsApi.chooseTrajectory>,
    @CurrentPerson() person: Principal,
  ) {
    return chooseTrajectory(this.db, input, person.personId, this.clock.now());
  }
}
