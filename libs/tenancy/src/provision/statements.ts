import pg from 'pg';
import { databaseNames, type ServicePasswords } from './names.ts';

const { escapeIdentifier: id, escapeLiteral: text } = pg;

/** Creates or mends the roles: the app role owns nothing and cannot pass by row security. */
export function roleStatements(service: string, passwords: ServicePasswords, backupPassword?: string): string[] {
  const { owner, app, system, backup } = databaseNames(service);
  const plain = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION';
  return [
    ...role(owner, `LOGIN ${plain} NOBYPASSRLS PASSWORD ${text(passwords.owner)}`),
    ...role(app, `LOGIN ${plain} NOBYPASSRLS PASSWORD ${text(passwords.app)}`),
    ...role(system, `LOGIN ${plain} NOBYPASSRLS PASSWORD ${text(passwords.system)}`),
    ...role(backup, `${plain} BYPASSRLS ${backupPassword ? `LOGIN PASSWORD ${text(backupPassword)}` : ''}`),
    `GRANT pg_read_all_data TO ${id(backup)}`,
  ];
}

function role(name: string, attributes: string): string[] {
  return [
    `DO $$ BEGIN CREATE ROLE ${id(name)}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    `ALTER ROLE ${id(name)} ${attributes}`,
  ];
}

/** Who may connect; said on the cluster, since a copy of a template does not take it along. */
export function databaseStatements(service: string, database: string): string[] {
  const { owner, app, system, backup } = databaseNames(service);
  return [
    `ALTER DATABASE ${id(database)} OWNER TO ${id(owner)}`,
    `REVOKE ALL ON DATABASE ${id(database)} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${id(database)} TO ${[app, system, backup].map(id).join(', ')}`,
  ];
}

/** What the roles receive on every table to come; said inside the database. TRUNCATE is given to nobody. */
export function privilegeStatements(service: string): string[] {
  const { owner, app, system, backup } = databaseNames(service);
  const byDefault = `ALTER DEFAULT PRIVILEGES FOR ROLE ${id(owner)}`;
  return [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${[app, system, backup].map(id).join(', ')}`,
    `${byDefault} GRANT USAGE ON SCHEMAS TO ${id(app)}`,
    `${byDefault} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${id(app)}`,
    `${byDefault} GRANT USAGE, SELECT ON SEQUENCES TO ${id(app)}`,
  ];
}
