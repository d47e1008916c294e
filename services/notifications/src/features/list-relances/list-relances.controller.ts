import { Controller, Inject } from '@nestjs/common';
import { notificationsApi, type InputOf } from '@osinum/contracts';
import { notFound } from '@osinum/kernel';
import { Api, CurrentReach, DATABASE, Input, type Reach } from '@osinum/service-kit';
import type { NotificationsDb } from '../../db/client.ts';
import { listRelances } from './list-relances.ts';

@Controller()
export class ListRelancesController {
  constructor(@Inject(DATABASE) readonly db: NotificationsDb) {}

  @Api(notificationsApi.listRelances)
  listRelances(@Input() { params }: InputOf<typeof notificationsApi.listRelances>) {
    return listRelances(this.db, params.collectiviteId);
  }

  @Api(notificationsApi.listRelancesForStaff)
  listRelancesForStaff(@Input() { params }: InputOf<typeof notificationsApi.listRelancesForStaff>, @CurrentReach() reach: Reach) {
    if (reach.relation !== 'adherent') throw notFound('not-found', 'Cette collectivité n’est pas adhérente.');
    return listRelances(this.db, params.collectiviteId);
  }
}
