import { Controller, Inject } from '@nestjs/common';
import { recommendationsApi, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { RecommendationsDb } from '../../db/client.ts';
import { listActionsDone } from './list-actions-done.ts';

@Controller()
export class ListActionsDoneController {
  constructor(@Inject(DATABASE) private readonly db: RecommendationsDb) {}

  @Api(recommendationsApi.listActionsDone)
  listActionsDone(@Input() input: InputOf<typeof recommendationsApi.listActionsDone>) {
    return listActionsDone(this.db, input);
  }
}
