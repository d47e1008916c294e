import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@osinum/kernel';
import { demoInstance, nationalInstance } from '../../data/instances.ts';
import { seedStaff } from '../../seed/seed-staff.ts';
import { aLocalAccount, anAgent, openBench, today, type Bench } from '../../testing/bench.ts';
import { admitMember } from './admit-member.ts';
import { signIn } from './sign-in.ts';

let bench: Bench;
beforeAll(async () => { bench = await openBench(); });
afterAll(() => bench.close());

const national = nationalInstance.host;
const operator = demoInstance.host;
const genvry = '21600267500017';

const outbox = () => bench.rows<{ type: string; key: string; version: string }>(
  'SELECT type, key, aggregate_version AS version FROM messaging.outbox ORDER BY position',
);
beforeEach(() => bench.rows('DELETE FROM messaging.outbox'));

describe('the first agent of a commune, on the national host', () => {
  it('becomes its référent, and the others are told in the same transaction', async () => {
    const result = await signIn(bench.context, anAgent('mireille'), national);
    expect(result).toMatchObject({
      outcome: 'member', name: 'Camille mireille', instanceId: nationalInstance.id, role: 'referent', status: 'active', firstVisit: true,
      collectivite: { siren: '216001800', name: 'Crisolles', kind: 'commune', population: 917, departement: '60', epciName: 'CC du Pays Noyonnais' },
    });
    expect((await outbox()).map(({ type, version }) => `${type} ${version}`)).toEqual(['CollectiviteState 1', 'MembershipState 1', 'RelationState 1']);
    const trail = await bench.rows('SELECT action, actor_side FROM audit_entry WHERE actor_id = $1', [anAgent('mireille').personId]);
    expect(trail).toEqual([{ action: 'membership-opened', actor_side: 'collectivite' }]);
  });

  it('finds it again, and nothing is told twice', async () => {
    const again = await signIn(bench.context, anAgent('mireille'), national);
    expect(again).toMatchObject({ role: 'referent', status: 'active', firstVisit: false });
    expect(await outbox()).toEqual([]);
  });

  it('is followed by a colleague, who waits, with another establishment of the same body', async () => {
    const result = await signIn(bench.context, anAgent('paul', '21600180000020'), national);
    expect(result).toMatchObject({ role: 'membre', status: 'waiting', firstVisit: true });
    expect((await outbox()).map(({ type }) => type)).toEqual(['MembershipState']);
  });

  it('is one, even when several come at once', async () => {
    const ville = '21600667600011';
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((who) => signIn(bench.context, anAgent(`ville-${who}`, ville), national)));
    expect(results.map((result) => (result.outcome === 'member' ? result.role : '')).sort()).toEqual(['membre', 'membre', 'membre', 'referent']);
  });
});

it('keeps neither the membership nor the events when the transaction fails', async () => {
  const before = await bench.rows('SELECT person_id FROM membership');
  const unknown = { ...nationalInstance, version: 1n, id: '11111111-1111-4111-8111-111111111111' };
  const salency = { siren: '216005967', name: 'Salency', kind: 'commune' as const };
  await expect(admitMember(bench.context, anAgent('unlucky', '21600596700015'), unknown, salency)).rejects.toThrow();
  expect(await bench.rows('SELECT person_id FROM membership')).toEqual(before);
  expect(await bench.rows('SELECT FROM person WHERE subject = $1', ['unlucky'])).toEqual([]);
  expect(await outbox()).toEqual([]);
});

describe('on the host of an operator', () => {
  it('an agent of an adherent is let in, and belongs to the operator alone', async () => {
    const result = await signIn(bench.context, anAgent('gisele', genvry), operator);
    expect(result).toMatchObject({ outcome: 'member', instanceId: demoInstance.id, collectivite: { name: 'Genvry' }, role: 'referent' });
    expect((await outbox()).map(({ type }) => type)).toEqual(['MembershipState']);
  });

  it('an agent of another commune is shown the national address, and nothing is kept', async () => {
    const result = await signIn(bench.context, anAgent('nadia', '21600293700012'), operator);
    expect(result).toMatchObject({ outcome: 'refused', reason: 'siret-invalid' });
    const elsewhere = await signIn(bench.context, anAgent('nadia', '21600180000012'), operator);
    expect(elsewhere).toMatchObject({ outcome: 'refused', reason: 'not-served-here', message: expect.stringContaining('https://osinum.localhost') });
    expect(await bench.rows('SELECT FROM person WHERE subject = $1', ['nadia'])).toEqual([]);
  });
});

describe('staff', () => {
  const account = aLocalAccount('keycloak-id-of-hugo');
  const person = { id: account.personId, account: account.account, givenName: 'Hugo', familyName: 'Verdier', name: 'Hugo Verdier', email: 'hugo@vallees.example' };
  beforeAll(() => seedStaff(bench.context.database, { instanceId: demoInstance.id, person, staff: { roles: ['conseiller'], departements: ['60'], capacity: 40 } }, today));

  it('are known on the host of their own instance', async () => {
    expect(await signIn(bench.context, account, operator)).toMatchObject({ outcome: 'staff', instanceId: demoInstance.id, roles: ['conseiller'], departements: ['60'] });
  });

  it('are sent home from another', async () => {
    const result = await signIn(bench.context, account, national);
    expect(result).toMatchObject({ outcome: 'refused', reason: 'staff-elsewhere', message: expect.stringContaining('https://vallees.localhost') });
  });

  it('are not known by a ProConnect login with the same subject', async () => {
    const impostor = { ...anAgent('keycloak-id-of-hugo'), personId: personIdOf({ issuer: 'proconnect', subject: 'keycloak-id-of-hugo' }) };
    expect(await signIn(bench.context, impostor, national)).toMatchObject({ outcome: 'member' });
  });

  it('are refused when nobody added them', async () => {
    expect(await signIn(bench.context, aLocalAccount('stranger'), national)).toMatchObject({ outcome: 'refused', reason: 'staff-unknown' });
  });
});

it('knows no host that is nobody’s', async () => {
  await expect(signIn(bench.context, anAgent('mireille'), 'elsewhere.example')).rejects.toMatchObject({ kind: 'not-found', code: 'instance-unknown' });
});
