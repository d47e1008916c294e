import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { closeDoubleReading } from './close-double-reading.ts';

@Controller()
export class CloseDoubleReadingController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.closeDoubleReading)
  close(@Input() { params }: InputOf<typeof diagnosticsApi.closeDoubleReading>) {
    return closeDoubleReading(this.db, params, this.clock.now());
  }
}
