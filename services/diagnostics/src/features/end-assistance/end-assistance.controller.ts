import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { endAssistance } from './end-assistance.ts';

@Controller()
export class EndAssistanceController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.endAssistance)
  end(
    @Input() { params }: InputOf<typeof diagnosticsApi.endAssistance>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<ResponseOf<typeof diagnosticsApi.endAssistance>> {
    return endAssistance(this.db, { ...params, personId, now: this.clock.now() });
  }
}
