import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type NotificationsDb = Database<PrismaClient>;
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the database of the service under its app role. */
export function openNotifications(url: string): NotificationsDb {
  return openDatabase({
    url,
    applicationName: 'notifications',
    createClient: (adapter) => new PrismaClient({ adapter }),
  });
}
