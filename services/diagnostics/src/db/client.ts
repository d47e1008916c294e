import { openDatabase, type Database, type TenantTx, type TxOf } from '@osinum/tenancy';
import { PrismaClient } from './generated/client.ts';

export type DiagnosticsDb = Database<PrismaClient>;
export type Tx = TenantTx<TxOf<PrismaClient>>;

/** Opens the database of diagnostics under its app role. */
export function openDiagnosticsDb(url: string): DiagnosticsDb {
  return openDatabase({ url, createClient: (adapter) => new PrismaClient({ adapter }) });
}
