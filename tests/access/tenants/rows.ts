import { passwordsFromEnvironment, serviceUrl } from '@osinum/tenancy';
import pg from 'pg';

/** The settings a transaction carries; nothing given is no tenant at all. */
export interface Scope {
  readonly collectivite?: string;
  readonly instance?: string;
  readonly person?: string;
}

export interface Table {
  readonly name: string;
  readonly secured: boolean;
}

/** What the superuser sees of a table. */
export interface Truth {
  readonly all: number;
  readonly marked: number;
  readonly example: unknown;
  /** The column that says whose the example is, and what stands in it. */
  readonly column: string;
  readonly owner: string;
}

export const databases = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications'];

/** A service's database, read under its app role and as the superuser. */
export class Rows {
  private readonly app: pg.Pool;
  private readonly superuser: pg.Pool;

  constructor(service: string) {
    const cluster = process.env['DATABASE_URL']!;
    const { app } = passwordsFromEnvironment(service, process.env);
    const appUrl = serviceUrl(cluster, service, 'app', app);
    const superuserUrl = Object.assign(new URL(cluster), { pathname: new URL(appUrl).pathname }).href;
    this.app = new pg.Pool({ connectionString: appUrl, max: 2 });
    this.superuser = new pg.Pool({ connectionString: superuserUrl, max: 2 });
  }

  /** Tables with an owner's column, or with row security for another reason. */
  async ownedTables(): Promise<Table[]> {
    const { rows } = await this.superuser.query<Table>(
      `SELECT format('%I.%I', tables.table_schema, tables.table_name) AS name, bool_or(class.relrowsecurity) AS secured
       FROM information_schema.tables
       JOIN information_schema.columns USING (table_schema, table_name)
       JOIN pg_class class ON class.oid = format('%I.%I', tables.table_schema, tables.table_name)::regclass
       WHERE table_type = 'BASE TABLE' AND tables.table_schema NOT IN ('pg_catalog', 'information_schema')
         AND (column_name IN ('collectivite_id', 'instance_id') OR class.relrowsecurity)
       GROUP BY 1 ORDER BY 1`,
    );
    return rows;
  }

  /** Rows seen in a scope: how many, and how many hold one of the words. `undefined` where reading is not granted. */
  count(table: Table, scope: Scope, words: readonly string[]): Promise<{ all: number; marked: number } | undefined> {
    return this.attempt(scope, async (client) => {
      const { rows } = await client.query<{ all: number; marked: number }>(
        `SELECT count(*)::int AS all, count(*) FILTER (WHERE t::text LIKE ANY ($1))::int AS marked FROM ${table.name} AS t`,
        [words.map((word) => `%${word}%`)],
      );
      return rows[0]!;
    });
  }

  /** Rows of another that a scope could change or delete. `undefined` where it is not granted. */
  harm(table: Table, scope: Scope, column: string, owner: string, verb: 'change' | 'delete'): Promise<number | undefined> {
    const statement = verb === 'delete' ? `DELETE FROM ${table.name}` : `UPDATE ${table.name} SET ${column} = ${column}`;
    return this.attempt(scope, async (client) => (await client.query(`${statement} WHERE ${column} = $1`, [owner])).rowCount ?? 0);
  }

  /** Writes a copy of another's row under a scope; gives the error's code, or `written`. */
  async forge(table: Table, scope: Scope, row: unknown): Promise<string> {
    try {
      await this.transaction(scope, (client) =>
        client.query(`INSERT INTO ${table.name} SELECT * FROM json_populate_record(null::${table.name}, $1::json)`, [JSON.stringify(row)]),
      );
      return 'written';
    } catch (error) {
      return String((error as { code?: string }).code);
    }
  }

  /** The same count past row security, and one of the rows that hold a word. */
  async truth(table: Table, words: readonly string[]): Promise<Truth> {
    const { rows } = await this.superuser.query<{ all: number; marked: number; example: Record<string, string> | null }>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE marked)::int AS marked, (json_agg(t) FILTER (WHERE marked))->0 AS example
       FROM (SELECT t, t::text LIKE ANY ($1) AS marked FROM ${table.name} AS t) AS rows`,
      [words.map((word) => `%${word}%`)],
    );
    const { all, marked, example } = rows[0]!;
    const column = ['collectivite_id', 'instance_id', 'id'].find((one) => one in (example ?? {})) ?? '';
    return { all, marked, example, column, owner: example?.[column] ?? '' };
  }

  async close(): Promise<void> {
    await Promise.all([this.app.end(), this.superuser.end()]);
  }

  private async attempt<T>(scope: Scope, work: (client: pg.PoolClient) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.transaction(scope, work);
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return undefined;
      throw error;
    }
  }

  /** Nothing stays: each transaction is rolled back. */
  private async transaction<T>({ collectivite, instance, person }: Scope, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.app.connect();
    try {
      await client.query('BEGIN');
      const settings = { collectivite, instance, person };
      for (const [name, value] of Object.entries(settings)) {
        if (value) await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
      }
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
}
