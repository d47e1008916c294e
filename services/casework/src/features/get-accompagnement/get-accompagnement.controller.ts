import { Controller, Inject } from '@nestjs/common';
import { caseworkApi, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { CaseworkDb } from '../../db/client.ts';
import { getAccompagnement } from './get-accompagnement.ts';

@Controller()
export class GetAccompagnementController {
  constructor(
    @Inject(DATABASE) readonly db: CaseworkDb,
  ) {}

  @Api(caseworkApi.getAccompagnement)
  getAccompagnement(@Input() { params, query }: InputOf<typeof caseworkApi.getAccompagnement>) {
    return getAccompagnement(this, params.collectiviteId, query.instanceId);
  }
}
