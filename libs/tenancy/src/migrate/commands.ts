import { passwordsFromEnvironment } from '../provision/names.ts';
import { provisionDatabase } from '../provision/provision-database.ts';
import { roleUrl, superuserUrl } from '../provision/role-url.ts';
import { rowSecuritySql, type RowSecurityTemplate } from '../row-security.ts';
import { missingSql, newMigration } from './new-migration.ts';
import { migrationsFolder, prismaFolder } from './service-folder.ts';
import { migrateUp } from './up.ts';

type Command = (service: string, environment: NodeJS.ProcessEnv, ...rest: string[]) => Promise<string>;

const provision: Command = async (service, environment) => {
  await provisionDatabase({
    superuserUrl: superuserUrl(environment),
    service,
    passwords: passwordsFromEnvironment(service, environment),
    backupPassword: environment['PASSWORD_BACKUP'],
  });
  return `${service}: database and roles are there`;
};

const up: Command = async (service, environment) => {
  const applied = await migrateUp({ ownerUrl: roleUrl(service, 'owner', environment), folder: migrationsFolder(service) });
  return applied.length ? `${service}: applied ${applied.join(', ')}` : `${service}: nothing to apply`;
};

const create: Command = async (service, environment, name = '') => {
  const written = await newMigration({ ...scratch(service, environment), name, now: new Date() });
  return written ? `${service}: read and complete ${written}/migration.sql` : `${service}: the migrations already give the schema`;
};

const check: Command = async (service, environment) => {
  const missing = await missingSql(scratch(service, environment));
  if (missing !== undefined) throw new Error(`${service}: the migrations do not give the schema; they lack\n${missing}`);
  return `${service}: the migrations give the schema`;
};

const policy: Command = (service, _environment, template, table, ...columns) =>
  rowSecuritySql(template as RowSecurityTemplate, { service, table: table ?? '', columns });

function scratch(service: string, environment: NodeJS.ProcessEnv) {
  return {
    superuserUrl: superuserUrl(environment),
    service,
    passwords: passwordsFromEnvironment(service, environment),
    folder: migrationsFolder(service),
    schemaPath: `${prismaFolder(service)}schema.prisma`,
  };
}

/** The commands of `cli.ts`, each giving back the line to print. */
export const commands: Record<string, Command> = { provision, up, new: create, check, policy };
