import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@osinum/kernel';
import { demoAdherents, demoInstance, nationalInstance } from './data/instances.ts';
import { openIdentity } from './db/client.ts';
import { seedAdherents } from './seed/seed-adherents.ts';
import { seedInstance } from './seed/seed-instance.ts';
import { demoStaff, type Account, type DemoPerson } from './seed/demo-staff.ts';
import { seedStaff } from './seed/seed-staff.ts';

const { DATABASE_URL_APP, NATIONAL_HOST, OSINUM_DATA } = process.env;
if (!DATABASE_URL_APP) throw new Error('the variable DATABASE_URL_APP is missing');

const readJson = <T>(path: string | URL): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const accountsFile = OSINUM_DATA && join(OSINUM_DATA, 'staff-credentials.json');
const database = openIdentity(DATABASE_URL_APP);
const at = systemClock.now();
try {
  await seedInstance(database, { ...nationalInstance, host: NATIONAL_HOST ?? nationalInstance.host }, at);
  if (accountsFile && existsSync(accountsFile)) {
    await seedInstance(database, demoInstance, at);
    await seedAdherents(database, demoInstance.id, demoAdherents, at);
    const { staff } = readJson<{ staff: DemoPerson[] }>(new URL('../../../deploy/local/demo-people.json', import.meta.url));
    for (const person of demoStaff(staff, readJson<Account[]>(accountsFile))) await seedStaff(database, person, at);
  }
} finally {
  await database.close();
}
