import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type CurveView, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getCurve } from './get-curve.ts';

@Controller()
export class GetCurveController {
  constructor(@Inject(DATABASE) private readonly db: DiagnosticsDb) {}

  @Api(diagnosticsApi.getCurve)
  get(@Input() { params }: InputOf<typeof diagnosticsApi.getCurve>): Promise<CurveView> {
    return getCurve(this.db, params.collectiviteId);
  }
}
