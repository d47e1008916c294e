import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type CatalogueDb = Database<PrismaClient>;

/** A transaction of this service; its rows have no owner. */
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the service's database. */
export const openCatalogueDb = (url: string): CatalogueDb =>
  openDatabase({ url, createClient: (adapter) => new PrismaClient({ adapter }) });
