import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getDoubleReading } from './get-double-reading.ts';

@Controller()
export class GetDoubleReadingController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getDoubleReading)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getDoubleReading>) {
    return getDoubleReading(this.db, params, this.clock.now());
  }
}
