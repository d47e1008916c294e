import { passwordsFromEnvironment } from '../provision/names.ts';
import { provisionDatabase } from '../provision/provision-database.ts';
import { ownerUrl, superuserUrl } from './owner-url.ts';
import { migrationsFolder } from './service-folder.ts';
import { migrateUp } from './up.ts';

type Command = (service: string, environment: NodeJS.ProcessEnv, name?: string) => Promise<string>;

async function provision(service: string, environment: NodeJS.ProcessEnv): Promise<string> {
  await provisionDatabase({
    superuserUrl: superuserUrl(environment),
    service,
    passwords: passwordsFromEnvironment(service, environment),
    backupPassword: environment['PASSWORD_BACKUP'],
  });
  return `${service}: database and roles are there`;
}

async function up(service: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const applied = await migrateUp({ ownerUrl: ownerUrl(service, environment), folder: migrationsFolder(service) });
  return applied.length ? `${service}: applied ${applied.join(', ')}` : `${service}: nothing to apply`;
}

/** The commands of `cli.ts`, each giving back the line to print. */
export const commands: Record<string, Command> = { provision, up };
