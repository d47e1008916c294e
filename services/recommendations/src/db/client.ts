import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type RecommendationsDb = Database<PrismaClient>;

/** A transaction in which the tenant is set: every function of this folder asks for one. */
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the service's database. */
export const openRecommendationsDb = (url: string): RecommendationsDb =>
  openDatabase({ url, createClient: (adapter) => new PrismaClient({ adapter }) });
