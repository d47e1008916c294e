import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type IdentityDb = Database<PrismaClient>;
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the database of the service under its app role. */
export function openIdentity(url: string): IdentityDb {
  return openDatabase({
    url,
    applicationName: 'identity',
    createClient: (adapter) => new PrismaClient({ adapter }),
  });
}
