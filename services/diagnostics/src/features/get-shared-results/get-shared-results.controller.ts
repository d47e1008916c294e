import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentReach, CurrentStaff, DATABASE, Input, type Reach, type Staff } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getSharedResults, type SharedResultsAnswer } from './get-shared-results.ts';

@Controller()
export class GetSharedResultsController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getSharedResults)
  get(
    @Input() { params }: InputOf<typeof diagnosticsApi.getSharedResults>,
    @CurrentStaff() { personId }: Staff,
    @CurrentReach() { relation }: Reach,
  ): Promise<SharedResultsAnswer> {
    return getSharedResults(this.db, { ...params, personId, relation, now: this.clock.now() });
  }
}
