import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type DiagnosticView, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { readDiagnostic } from '../../load/load-diagnostic.ts';
import { diagnosticViewOf } from '../../views/diagnostic-view.ts';

@Controller()
export class GetDiagnosticController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getDiagnostic)
  async get(@Input() { params }: InputOf<typeof diagnosticsApi.getDiagnostic>): Promise<DiagnosticView> {
    return diagnosticViewOf(await readDiagnostic(this.db, params, this.clock.now()));
  }
}
