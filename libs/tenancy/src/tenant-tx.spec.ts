import { describe, expect, it } from '@jest/globals';
import type { SqlTx } from './sql-tx.ts';
import { enterTenant, type TenantTx } from './tenant-tx.ts';

const recorded: unknown[][] = [];
const plain: SqlTx = {
  $queryRawUnsafe: async <T>(...all: unknown[]) => (recorded.push(all), [] as T),
  $executeRawUnsafe: async () => 0,
};
const dataFunction = (_tx: TenantTx) => true;

describe('a tenant transaction', () => {
  it('is made by this library only: a plain transaction does not compile', async () => {
    // @ts-expect-error a function of src/db asks for a transaction whose tenant is set
    dataFunction(plain);
    expect(dataFunction(await enterTenant(plain, { collectiviteId: '7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f10' }))).toBe(true);
  });

  it('sets every setting, so that nothing is left of another scope', () => {
    expect(recorded[0]?.slice(1)).toEqual(['7f1c2a52-5d60-4a3e-9a3a-2c6f1a6a1f10', '', '']);
  });
});
