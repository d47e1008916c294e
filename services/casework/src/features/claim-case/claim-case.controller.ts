import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { claimCase } from './claim-case.ts';

@Controller()
export class ClaimCaseController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.claimCase)
  claimCase(@Input() { params }: InputOf<typeof caseworkApi.claimCase>, @CurrentStaff() staff: Staff) {
    return claimCase(this, staff, params.caseId);
  }
}
