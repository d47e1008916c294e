import { Controller, Inject } from '@nestjs/common';
import { diagnosticsApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentReach, CurrentStaff, DATABASE, Input, type Reach, type Staff } from '@osinum/service-kit';
import type { DiagnosticsDb } from '../../db/client.ts';
import { getAssistance, getAssistanceForStaff } from './get-assistance.ts';

type Routes = typeof diagnosticsApi;

@Controller()
export class GetAssistanceController {
  constructor(
    @Inject(DATABASE) private readonly db: DiagnosticsDb,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Api(diagnosticsApi.getAssistance)
  ofMembers(@Input() { params, query }: InputOf<Routes['getAssistance']>) {
    return getAssistance(this.db, params.collectiviteId, query.instanceId, this.clock.now());
  }

  @Api(diagnosticsApi.getAssistanceForStaff)
  ofStaff(@Input() { params }: InputOf<Routes['getAssistanceForStaff']>, @CurrentStaff() { personId }: Staff, @CurrentReach() { relation }: Reach) {
    return getAssistanceForStaff(this.db, { ...params, personId, relation, now: this.clock.now() });
  }
}
