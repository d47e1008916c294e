import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { databaseNames, serviceUrl, type ServicePasswords } from '../provision/names.ts';
import { connected, provisionDatabase, withDatabase } from '../provision/provision-database.ts';
import { databaseStatements } from '../provision/statements.ts';
import { migrateUp } from '../migrate/up.ts';
import { passwordsForTests } from './passwords-for-tests.ts';
import { superuserUrl } from './superuser-url.ts';
import { templateName } from './template-name.ts';

/** A database of one test file: the addresses of its roles, and how to leave nothing behind. */
export interface FreshDatabase {
  name: string;
  superuserUrl: string;
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  drop(): Promise<void>;
}

export interface FreshDatabaseOptions {
  service: string;
  /** The folder of its migrations. */
  migrations: string;
}

const templating = 7_102_027;

/** Copies a migrated template, made once for each state of the migrations: some 20 ms instead of a second. */
export async function freshDatabaseFrom({ service, migrations }: FreshDatabaseOptions): Promise<FreshDatabase> {
  const cluster = superuserUrl();
  const passwords = passwordsForTests(service);
  const template = await templateName(service, migrations);
  const name = `test_${service}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  await connected(cluster, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templating]);
    await ensureTemplate(client, template, { service, migrations, passwords, cluster });
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`);
    for (const statement of databaseStatements(service, name)) await client.query(statement);
  });
  const url = (role: 'owner' | 'app' | 'system') => serviceUrl(cluster, service, role, passwords[role], name);
  return {
    name,
    superuserUrl: withDatabase(cluster, name),
    ownerUrl: url('owner'),
    appUrl: url('app'),
    systemUrl: url('system'),
    drop: () => connected(cluster, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`))),
  };
}

interface TemplateSource extends FreshDatabaseOptions {
  passwords: ServicePasswords;
  cluster: string;
}

async function ensureTemplate(client: pg.Client, template: string, source: TemplateSource): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [template]);
  if (rowCount) return;
  const { service, passwords, cluster } = source;
  await provisionDatabase({ superuserUrl: cluster, service, passwords, database: template });
  await migrateUp({ ownerUrl: serviceUrl(cluster, service, 'owner', passwords.owner, template), folder: source.migrations });
  await client.query(`ALTER DATABASE ${pg.escapeIdentifier(template)} IS_TEMPLATE true`);
  await dropOldTemplates(client, service, template);
}

async function dropOldTemplates(client: pg.Client, service: string, keep: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datistemplate AND starts_with(datname, $1) AND datname <> $2`,
    [`${databaseNames(service).database}_template_`, keep],
  );
  for (const { datname } of rows) {
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(datname)} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${pg.escapeIdentifier(datname)}`);
  }
}
