import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import type { Clock } from '@osinum/kernel';
import { Api, CLOCK, CurrentPerson, DATABASE, Input, type Principal } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { writeToAdvisor } from './write-to-advisor.ts';

@Controller()
export class WriteToAdvisorController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}

  @Api(caseworkApi.writeToAdvisor)
  writeToAdvisor(@Input() { params, body }: InputOf<typeof caseworkApi.writeToAdvisor>, @CurrentPerson() person: Principal) {
    return writeToAdvisor(this, { ...params, ...body, personId: person.personId });
  }
}
