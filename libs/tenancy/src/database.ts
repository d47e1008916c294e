import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { databaseName, followed } from './followed.ts';
import { hotRead } from './hot-read.ts';
import { hotWrite } from './hot-write.ts';
import { limits, openPool, type PoolOptions } from './pool.ts';
import type { TenantScope } from './scope.ts';
import type { TransactionalClient, TxOf } from './sql-tx.ts';
import { enterTenant, type TenantTx } from './tenant-tx.ts';

/** A piece of work and the tenant it runs under. */
export interface TenantStep<C extends TransactionalClient> {
  scope: TenantScope;
  work: (tx: TenantTx<TxOf<C>>) => Promise<void>;
}

export interface Database<C extends TransactionalClient = TransactionalClient> {
  /** The client outside any tenant: owned rows are invisible to it. */
  readonly client: C;
  readonly pool: pg.Pool;
  /** One transaction under one tenant. */
  withTenant<T>(scope: TenantScope, work: (tx: TenantTx<TxOf<C>>) => Promise<T>): Promise<T>;
  /** Several pieces of work in one transaction, each under its own tenant: batches of projections. */
  withTenants(steps: readonly TenantStep<C>[]): Promise<void>;
  /** One writing statement that begins with `tenantCte`: an order of magnitude cheaper than a transaction. */
  hotWrite<R extends pg.QueryResultRow>(scope: TenantScope, sql: string, values: readonly unknown[]): Promise<R[]>;
  /** One SELECT that takes its owner from `tenant`, its own values from `$4` on: for what every request reads. */
  hotRead<R extends pg.QueryResultRow>(scope: TenantScope, select: string, values?: readonly unknown[]): Promise<R[]>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions<C extends TransactionalClient> extends PoolOptions {
  createClient: (adapter: PrismaPg, pool: pg.Pool) => C;
}

/** Opens a service's database under its app role. The client and the hot writes share one pool. */
export function openDatabase<C extends TransactionalClient>(options: DatabaseOptions<C>): Database<C> {
  const pool = openPool(options);
  const client = options.createClient(new PrismaPg(pool), pool);
  const database = databaseName(options.url);
  const transaction = <T>(work: (tx: TxOf<C>) => Promise<T>): Promise<T> =>
    client.$transaction(work, { maxWait: limits.transactionWait, timeout: limits.transaction });
  return {
    client,
    pool,
    withTenant: (scope, work) => followed(database, 'transaction', () => transaction(async (tx) => work(await enterTenant(tx, scope)))),
    withTenants: (steps) =>
      followed(database, 'transaction', () =>
        transaction(async (tx) => {
          for (const { scope, work } of steps) await work(await enterTenant(tx, scope));
        }),
      ),
    hotWrite: (scope, sql, values) => followed(database, 'hot write', () => hotWrite(pool, scope, sql, values)),
    hotRead: (scope, select, values = []) => followed(database, 'hot read', () => hotRead(pool, scope, select, values)),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
