import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type Contributions, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getContributions } from './get-contributions.ts';

@Controller()
export class GetContributionsController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getContributions)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getContributions>): Promise<Contributions> {
    return getContributions(this.db, params, this.clock.now());
  }
}
