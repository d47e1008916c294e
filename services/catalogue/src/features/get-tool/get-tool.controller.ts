import { Controller, Inject } from '@nestjs/common';
import { catalogueApi, type InputOf } from '@osinum/contracts';
import { Api, DATABASE, Input } from '@osinum/service-kit';
import type { CatalogueDb } from '../../db/client.ts';
import { getTool } from './get-tool.ts';

@Controller()
export class GetToolController {
  constructor(@Inject(DATABASE) private readonly db: CatalogueDb) {}

  @Api(catalogueApi.getTool)
  getTool(@Input() input: InputOf<typeof catalogueApi.getTool>) {
    return getTool(this.db, input);
  }
}
