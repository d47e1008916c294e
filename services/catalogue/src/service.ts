import { askedAccess, defineService } from '@osinum/service-kit';
import { z } from 'zod';
import { openCatalogueDb } from './db/client.ts';
import { GetToolController } from './features/get-tool/get-tool.controller.ts';
import { ListNeedsController } from './features/list-needs/list-needs.controller.ts';
import { ListToolsController } from './features/list-tools/list-tools.controller.ts';

export const catalogue = defineService({
  name: 'catalogue',
  config: z.object({ IDENTITY_URL: z.url().describe('Adresse du service identity') }),
  openDatabase: openCatalogueDb,
  access: askedAccess,
  controllers: [ListToolsController, GetToolController, ListNeedsController],
});
