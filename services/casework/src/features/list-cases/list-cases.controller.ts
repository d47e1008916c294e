import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { listCases } from './list-cases.ts';

@Controller()
export class ListCasesController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.listCases)
  listCases(@Input() { query }: InputOf<typeof caseworkApi.listCases>, @CurrentStaff() staff: Staff) {
    return listCases(this, staff, query);
  }
}
