import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { addTask } from './add-task.ts';

@Controller()
export class AddTaskController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.addTask)
  addTask(@Input() { params, body }: InputOf<typeof caseworkApi.addTask>, @CurrentStaff() staff: Staff) {
    return addTask(this, staff, params.caseId, body);
  }
}
