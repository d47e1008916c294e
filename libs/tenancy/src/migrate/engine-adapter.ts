import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const internalChar = 18;
const bpchar = 1042;
const characterColumn = 6;

/** A pool of one connection that remembers which columns of its last answer are PostgreSQL's one-byte "char". */
export class EnginePool extends pg.Pool {
  internalChars: number[] = [];

  constructor(connectionString: string) {
    super({ connectionString, max: 1 });
    this.on('error', () => {});
  }

  override query(...parameters: unknown[]): never {
    const answer = (super.query as (...all: unknown[]) => Promise<pg.QueryResult>).apply(this, parameters);
    return answer.then((result) => this.#disguise(result)) as never;
  }

  #disguise(result: pg.QueryResult): pg.QueryResult {
    this.internalChars = [];
    (result.fields ?? []).forEach((field, index) => {
      if (field.dataTypeID !== internalChar) return;
      field.dataTypeID = bpchar;
      this.internalChars.push(index);
    });
    return result;
  }
}

/** Prisma's adapter for its schema engine, which needs "char" columns as characters; the adapter alone refuses them. */
export function engineAdapter(pool: EnginePool): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      for (const index of pool.internalChars) answer.columnTypes[index] = characterColumn;
      return answer;
    };
    return adapter;
  };
  return factory;
}
