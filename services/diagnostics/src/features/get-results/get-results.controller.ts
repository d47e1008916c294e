import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf, type ResultsView } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getResults } from './get-results.ts';

@Controller()
export class GetResultsController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getResults)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getResults>): Promise<ResultsView> {
    return getResults(this.db, params, this.clock.now());
  }
}
