import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getThematique, type ThematiquePage } from './get-thematique.ts';

@Controller()
export class GetThematiqueController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getThematique)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getThematique>): Promise<ThematiquePage> {
    return getThematique(this.db, params, this.clock.now());
  }
}
