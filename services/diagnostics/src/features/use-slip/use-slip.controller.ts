import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { readSlip, useSlip } from './use-slip.ts';

/** For whoever holds a slip: no account, no name. */
@Controller()
export class UseSlipController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.readSlip)
  read(@Input() { body }: InputOf<typeof diagnosticsApi.readSlip>) {
    return readSlip(this.db, body.slip, this.clock.now());
  }

  @Api(diagnosticsApi.useSlip)
  use(@Input() { body }: InputOf<typeof diagnosticsApi.useSlip>) {
    return useSlip(this.db, body.slip, body.answers, this.clock.now());
  }
}
