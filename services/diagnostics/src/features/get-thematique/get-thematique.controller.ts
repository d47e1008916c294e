import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import type { ThematiquePage } from '../../views/thematique-view.ts';
import { getThematique } from './get-thematique.ts';

@Controller()
export class GetThematiqueController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getThematique)
  get(@Input() { params, query }: InputOf<typeof diagnosticsApi.getThematique>): Promise<ThematiquePage> {
    return getThematique(this.db, { ...params, ...query }, this.clock.now());
  }
}
