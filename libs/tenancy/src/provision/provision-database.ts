import pg from 'pg';
import { databaseNames, type ServicePasswords } from './names.ts';
import { databaseStatements, privilegeStatements, roleStatements } from './statements.ts';

export interface ProvisionOptions {
  /** A superuser's address on the cluster; its database is only the door. */
  superuserUrl: string;
  service: string;
  passwords: ServicePasswords;
  /** Without it the backup role exists but cannot log in. */
  backupPassword?: string | undefined;
  /** Another name than `osinum_<service>`: tests. */
  database?: string;
}

const provisioning = 7_102_026;

/** Creates the database and the roles of a service, or mends them: running it again changes nothing. */
export async function provisionDatabase(options: ProvisionOptions): Promise<void> {
  const { superuserUrl, service, passwords, backupPassword } = options;
  const database = options.database ?? databaseNames(service).database;
  await connected(superuserUrl, async (cluster) => {
    // Roles belong to the cluster: two provisions at once would update the same rows and one would fail.
    await cluster.query('SELECT pg_advisory_lock($1)', [provisioning]);
    await runAll(cluster, roleStatements(service, passwords, backupPassword));
    const { rowCount } = await cluster.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await cluster.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    await runAll(cluster, databaseStatements(service, database));
    await connected(withDatabase(superuserUrl, database), (inside) => runAll(inside, privilegeStatements(service)));
  });
}

/** The same address with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Opens one connection for a piece of work and closes it whatever happens. */
export async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A connection that drops between two queries is reported by the next query.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function runAll(client: pg.Client, statements: string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}
