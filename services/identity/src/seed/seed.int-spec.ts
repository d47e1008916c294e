import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { demoAdherents, demoInstance, nationalInstance } from '../data/instances.ts';
import { openBench, today, type Bench } from '../testing/bench.ts';
import { demoStaff, type DemoPerson } from './demo-staff.ts';
import { seedAdherents } from './seed-adherents.ts';
import { seedInstance } from './seed-instance.ts';
import { seedStaff } from './seed-staff.ts';

let bench: Bench;
beforeAll(async () => { bench = await openBench(); });
afterAll(() => bench.close());

const { staff } = JSON.parse(readFileSync(new URL('../../../../deploy/local/demo-people.json', import.meta.url), 'utf8')) as { staff: DemoPerson[] };
const accounts = staff.map(({ username }, at) => ({ username, id: `00000000-0000-4000-8000-00000000000${at}` }));

async function seedAll() {
  const { database } = bench.context;
  for (const instance of [nationalInstance, demoInstance]) await seedInstance(database, instance, today);
  await seedAdherents(database, demoInstance.id, demoAdherents, today);
  for (const one of demoStaff(staff, accounts)) await seedStaff(database, one, today);
}

const told = async () => (await bench.rows<{ type: string }>('SELECT type FROM messaging.outbox')).map(({ type }) => type);

it('writes the demonstration once, and tells it once', async () => {
  await seedAll();
  const first = await told();
  expect(first.filter((type) => type === 'StaffState')).toHaveLength(staff.length);
  expect(first.filter((type) => type === 'InstanceState')).toHaveLength(2);
  await seedAll();
  expect(await told()).toEqual(first);
});

it('tells an instance again when its host changes', async () => {
  await seedInstance(bench.context.database, { ...nationalInstance, host: 'territoires.example' }, today);
  expect((await bench.rows('SELECT host, version::int FROM instance WHERE national'))).toEqual([{ host: 'territoires.example', version: 2 }]);
});

it('leaves out people who have no account', () => {
  expect(demoStaff(staff, accounts.slice(1))).toHaveLength(staff.length - 1);
});
