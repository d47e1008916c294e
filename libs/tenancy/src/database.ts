import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
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
  const transaction = <T>(work: (tx: TxOf<C>) => Promise<T>): Promise<T> =>
    client.$transaction(work, { maxWait: limits.transactionWait, timeout: limits.transaction });
  return {
    client,
    pool,
    withTenant: (scope, work) => transaction(async (tx) => work(await enterTenant(tx, scope))),
    withTenants: (steps) =>
      transaction(async (tx) => {
        for (const { scope, work } of steps) await work(await enterTenant(tx, scope));
      }),
    hotWrite: (scope, sql, values) => hotWrite(pool, scope, sql, values),
    ping: async () => void (await pool.query('SELECT 1')),
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
