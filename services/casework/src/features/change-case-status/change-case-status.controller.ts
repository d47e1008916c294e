import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { changeCaseStatus } from './change-case-status.ts';

@Controller()
export class ChangeCaseStatusController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.changeCaseStatus)
  changeCaseStatus(@Input() { params, body }: InputOf<typeof caseworkApi.changeCaseStatus>, @CurrentStaff() staff: Staff) {
    return changeCaseStatus(this, staff, params.caseId, body);
  }
}
