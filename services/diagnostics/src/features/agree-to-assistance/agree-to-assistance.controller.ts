import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type AssistanceView, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { agreeToAssistance } from './agree-to-assistance.ts';

@Controller()
export class AgreeToAssistanceController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.agreeToAssistance)
  agree(
    @Input() { params, body }: InputOf<typeof diagnosticsApi.agreeToAssistance>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<AssistanceView> {
    return agreeToAssistance(this.db, { ...params, ...body, personId, now: this.clock.now() });
  }
}
