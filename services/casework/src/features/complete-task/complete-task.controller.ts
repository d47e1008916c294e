import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { completeTask } from './complete-task.ts';

@Controller()
export class CompleteTaskController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.completeTask)
  completeTask(@Input() { params, body }: InputOf<typeof caseworkApi.completeTask>, @CurrentStaff() staff: Staff) {
    return completeTask(this, staff, params.caseId, { taskId: params.taskId, news: body.news || undefined });
  }
}
