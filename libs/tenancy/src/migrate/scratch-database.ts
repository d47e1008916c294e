import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { serviceUrl, type ServicePasswords } from '../provision/names.ts';
import { connected, provisionDatabase } from '../provision/provision-database.ts';
import { migrateUp } from './up.ts';

export interface ScratchOptions {
  superuserUrl: string;
  service: string;
  passwords: ServicePasswords;
  folder: string;
}

/** Runs some work on a new database that has every migration of the folder, then drops it. */
export async function onScratchDatabase<T>(options: ScratchOptions, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { superuserUrl, service, passwords, folder } = options;
  const database = `scratch_${service}_${randomUUID().slice(0, 8)}`;
  try {
    await provisionDatabase({ superuserUrl, service, passwords, database });
    const ownerUrl = serviceUrl(superuserUrl, service, 'owner', passwords.owner, database);
    await migrateUp({ ownerUrl, folder });
    return await work(ownerUrl);
  } finally {
    await connected(superuserUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`));
  }
}
