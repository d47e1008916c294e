import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type EvolutionView, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getEvolution } from './get-evolution.ts';

@Controller()
export class GetEvolutionController {
  constructor(@Inject(DATABASE) private readonly db: DiagnosticsDb) {}

  @Api(diagnosticsApi.getEvolution)
  get(@Input() { params, query }: InputOf<typeof diagnosticsApi.getEvolution>): Promise<EvolutionView> {
    return getEvolution(this.db, params, query.since);
  }
}
