import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentStaff, DATABASE, Input, type Staff } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { addTimelineEntry } from './add-timeline-entry.ts';

@Controller()
export class AddTimelineEntryController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.addTimelineEntry)
  addTimelineEntry(@Input() { params, body }: InputOf<typeof caseworkApi.addTimelineEntry>, @CurrentStaff() staff: Staff) {
    return addTimelineEntry(this, staff, params.caseId, body);
  }
}
