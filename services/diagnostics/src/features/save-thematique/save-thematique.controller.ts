import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { saveThematique, type SavedThematique } from './save-thematique.ts';

@Controller()
export class SaveThematiqueController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.saveThematique)
  save(
    @Input() { params, body }: InputOf<typeof diagnosticsApi.saveThematique>,
    @CurrentPerson() { personId }: Principal,
  ): Promise<SavedThematique> {
    return saveThematique(this.db, params, body.answers, { personId, now: this.clock.now() });
  }
}
