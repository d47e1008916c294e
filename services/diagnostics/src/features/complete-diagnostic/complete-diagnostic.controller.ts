import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticSummary } from '../../views/diagnostic-view.ts';
import { completeDiagnostic } from './complete-diagnostic.ts';

@Controller()
export class CompleteDiagnosticController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.completeDiagnostic)
  complete(
    @Input() { params, body }: InputOf<typeof diagnosticsApi.completeDiagnostic>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<DiagnosticSummary> {
    return completeDiagnostic(this.db, params, { ...body, personId, now: this.clock.now() });
  }
}
