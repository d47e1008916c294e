import { Controller, Inject } from '@nestjs/common';
import { identityApi, type InputOf, type ResponseOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import { z } from 'zod';
import type { IdentityDb } from '../../db/client.ts';
import { findStaffNames } from '../../db/staff.ts';

@Controller()
export class ReadStaffNamesController {
  constructor(@Inject(DATABASE) private readonly database: IdentityDb) {}

  /** Ids that are none, or nobody's, are left out. */
  @Api(identityApi.staffNames)
  async staffNames(@Input() { query }: InputOf<typeof identityApi.staffNames>): Promise<ResponseOf<typeof identityApi.staffNames>> {
    const ids = query.ids.split(',').filter((id) => z.uuid().safeParse(id).success);
    return { people: await this.database.withTenant(unowned, (tx) => findStaffNames(tx, ids)) };
  }
}
