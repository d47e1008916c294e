import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { listDiagnostics } from './list-diagnostics.ts';

@Controller()
export class ListDiagnosticsController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.listDiagnostics)
  list(@Input() { params }: InputOf<typeof diagnosticsApi.listDiagnostics>): Promise<ResponseOf<typeof diagnosticsApi.listDiagnostics>> {
    return listDiagnostics(this.db, params.collectiviteId, this.clock.now());
  }
}
