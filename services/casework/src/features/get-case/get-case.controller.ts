import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { getCase } from './get-case.ts';

@Controller()
export class GetCaseController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.getCase)
  getCase(@Input() { params }: InputOf<typeof caseworkApi.getCase>, @CurrentStaff() staff: Staff) {
    return getCase(this, staff, params.caseId);
  }
}
