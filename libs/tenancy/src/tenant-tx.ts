import type { SqlTx } from './sql-tx.ts';
import { settingsOf, type TenantScope } from './scope.ts';

declare const brand: unique symbol;

/** A transaction in which the tenant is set. Only this library makes one: forgetting the tenant does not compile. */
export type TenantTx<C extends SqlTx = SqlTx> = C & { readonly [brand]: TenantScope };

const setTenant = `SELECT set_config('app.collectivite', $1, true), set_config('app.instance', $2, true), set_config('app.person', $3, true)`;

/** Sets the tenant until the end of the transaction, or until it is set again. */
export async function enterTenant<C extends SqlTx>(tx: C, scope: TenantScope): Promise<TenantTx<C>> {
  await tx.$queryRawUnsafe(setTenant, ...settingsOf(scope));
  return tx as TenantTx<C>;
}
