import { Controller, Inject } from '@nestjs/common';
import { catalogueApi } from '@osinum/contracts';
import { Api, DATABASE } from '@osinum/service-kit';
import type { CatalogueDb } from '../../db/client.ts';
import { listNeeds } from './list-needs.ts';

@Controller()
export class ListNeedsController {
  constructor(@Inject(DATABASE) private readonly db: CatalogueDb) {}

  @Api(catalogueApi.listNeeds)
  listNeeds() {
    return listNeeds(this.db);
  }
}
