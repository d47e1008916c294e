import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { getPlan } from './get-plan.ts';

@Controller()
export class GetPlanController {
  constructor(@Inject(DATABASE) private readonly db: RecommendationsDb) {}

  @Api(recommendationsApi.getPlan)
  getPlan(@Input() { params }: InputOf<typeof recommendationsApi.getPlan>) {
    return getPlan(this.db, params.collectiviteId);
  }
}
