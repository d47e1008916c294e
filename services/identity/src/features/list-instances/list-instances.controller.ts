import { Controller, Inject } from '@nestjs/common';
import { identityApi, type ResponseOf } from '@osinum/contracts';
import { Api, DATABASE } from '@osinum/service-kit';
import { unowned } from '@osinum/tenancy';
import type { IdentityDb } from '../../db/client.ts';
import { listInstances } from '../../db/instances.ts';
import { instanceView } from '../../views/instance-view.ts';

@Controller()
export class ListInstancesController {
  constructor(@Inject(DATABASE) private readonly database: IdentityDb) {}

  @Api(identityApi.listInstances)
  async listInstances(): Promise<ResponseOf<typeof identityApi.listInstances>> {
    const instances = await this.database.withTenant(unowned, listInstances);
    return { instances: instances.map(instanceView) };
  }
}
