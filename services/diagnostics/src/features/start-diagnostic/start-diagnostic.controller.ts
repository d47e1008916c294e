import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type DiagnosticView, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { startDiagnostic } from './start-diagnostic.ts';

@Controller()
export class StartDiagnosticController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.startDiagnostic)
  start(
    @Input() { params, body }: InputOf<typeof diagnosticsApi.startDiagnostic>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<DiagnosticView> {
    return startDiagnostic(this.db, { ...params, ...body, personId, now: this.clock.now() });
  }
}
