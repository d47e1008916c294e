/** What every data function needs from a transaction. A Prisma transaction client satisfies it. */
export interface SqlTx {
  $queryRawUnsafe<T = unknown>(sql: string, ...values: unknown[]): Promise<T>;
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** Limits of an interactive transaction, in milliseconds. */
export interface TransactionLimits {
  maxWait?: number;
  timeout?: number;
}

/** What `openDatabase` needs from a client: a generated Prisma client, or `createSqlClient`. */
export interface TransactionalClient extends SqlTx {
  $transaction(work: (tx: any) => Promise<any>, limits?: TransactionLimits): Promise<any>;
  $disconnect(): Promise<void>;
}

/** The transaction client that belongs to a client. */
export type TxOf<C> = Omit<C, '$connect' | '$disconnect' | '$on' | '$transaction' | '$use' | '$extends'> & SqlTx;
