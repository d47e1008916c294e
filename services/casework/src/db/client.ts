import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type CaseworkDb = Database<PrismaClient>;
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the database of the service under its app role. */
export function openCasework(url: string): CaseworkDb {
  return openDatabase({
    url,
    applicationName: 'casework',
    createClient: (adapter) => new PrismaClient({ adapter }),
  });
}
