import { Controller, Inject } from '@nestjs/common';
import { notificationsApi, type InputOf } from '@osinum/contracts';
import { systemClock } from '@osinum/kernel';
import { Api, CurrentStaff, DATABASE, Input, SYSTEM_DATABASE, type Staff } from '@osinum/service-kit';
import type { SystemDatabase } from '@osinum/tenancy';
import type { NotificationsDb } from '../../db/client.ts';
import { listFailedMails } from '../../db/failed-mails.ts';
import { sendMailAgain } from './send-mail-again.ts';

@Controller()
export class OperateMailsController {
  readonly wall = systemClock;

  constructor(
    @Inject(DATABASE) readonly database: NotificationsDb,
    @Inject(SYSTEM_DATABASE) readonly systemDatabase: SystemDatabase,
  ) {}

  @Api(notificationsApi.listFailedMails)
  async listFailedMails() {
    return { mails: await listFailedMails(this.systemDatabase) };
  }

  @Api(notificationsApi.sendMailAgain)
  sendMailAgain(@Input() { params }: InputOf<typeof notificationsApi.sendMailAgain>, @CurrentStaff() { personId }: Staff) {
    return sendMailAgain(this, params.mailId, personId);
  }
}
