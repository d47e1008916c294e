import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { openDoubleReading } from './open-double-reading.ts';

@Controller()
export class OpenDoubleReadingController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.openDoubleReading)
  open(@Input() { params, body }: InputOf<typeof diagnosticsApi.openDoubleReading>, @CurrentPerson() { personId }: Principal) {
    return openDoubleReading(this.db, params, { ...body, personId, now: this.clock.now() });
  }
}
