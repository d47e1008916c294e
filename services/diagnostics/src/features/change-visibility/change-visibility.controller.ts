import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { DiagnosticSummary } from '../../views/diagnostic-view.ts';
import { changeVisibility } from './change-visibility.ts';

@Controller()
export class ChangeVisibilityController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.changeVisibility)
  change(@Input() { params, body }: InputOf<typeof diagnosticsApi.changeVisibility>): Promise<DiagnosticSummary> {
    return changeVisibility(this.db, params, body.visibility, this.clock.now());
  }
}
