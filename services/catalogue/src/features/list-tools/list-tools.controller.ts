import { Controller, Inject } from '@nestjs/common';
import { catalogueApi, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { CatalogueDb } from '../../db/client.ts';
import { listTools } from './list-tools.ts';

@Controller()
export class ListToolsController {
  constructor(@Inject(DATABASE) private readonly db: CatalogueDb) {}

  @Api(catalogueApi.listTools)
  listTools(@Input() input: InputOf<typeof catalogueApi.listTools>) {
    return listTools(this.db, input);
  }
}
