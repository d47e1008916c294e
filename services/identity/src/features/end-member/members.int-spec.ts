import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Principal } from '@osinum/service-kit';
import { nationalInstance } from '../../data/instances.ts';
import { listMembers } from '../../db/memberships.ts';
import { findPerson } from '../../db/people.ts';
import { anAgent, openBench, type Bench } from '../../testing/bench.ts';
import { approveMember } from '../approve-member/approve-member.ts';
import { listMembersForStaff } from '../list-members-for-staff/list-members-for-staff.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { endMember } from './end-member.ts';

let bench: Bench;
beforeAll(async () => { bench = await openBench(); });
afterAll(() => bench.close());

/** A référent and somebody who waits, in a commune of their own. */
async function aCommune(siret: string, name: string) {
  const referent = anAgent(`${name}-referent`, siret);
  const other = anAgent(`${name}-other`, siret);
  const result = await signIn(bench.context, referent, nationalInstance.host);
  await signIn(bench.context, other, nationalInstance.host);
  if (result.outcome !== 'member') throw new Error('refused');
  return { collectiviteId: result.collectivite.id, referent, other };
}

let crisolles: { collectiviteId: string; referent: Principal; other: Principal };
let ville: typeof crisolles;
beforeAll(async () => {
  crisolles = await aCommune('21600180000012', 'crisolles');
  ville = await aCommune('21600667600011', 'ville');
});
beforeEach(() => bench.rows('DELETE FROM messaging.outbox'));

const keyOf = (person: Principal, { collectiviteId } = crisolles) => ({ collectiviteId, personId: person.personId });
const states = () => bench.rows('SELECT payload->>\'status\' AS status, aggregate_version::int AS version FROM messaging.outbox ORDER BY position');

describe('a waiting person', () => {
  it('is let in once, however often it is asked', async () => {
    const approved = await approveMember(bench.context, keyOf(crisolles.other), crisolles.referent.personId);
    expect(approved).toMatchObject({ role: 'membre', status: 'active' });
    await approveMember(bench.context, keyOf(crisolles.other), crisolles.referent.personId);
    expect(await states()).toEqual([{ status: 'MEMBERSHIP_STATUS_ACTIVE', version: 2 }]);
  });

  it('is unknown to another commune', async () => {
    const attempt = approveMember(bench.context, keyOf(ville.other), crisolles.referent.personId);
    await expect(attempt).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the end of a membership', () => {
  it('is told, written in the audit, and asks for the end of the sessions', async () => {
    const ended = await endMember(bench.context, keyOf(crisolles.other), crisolles.referent.personId);
    expect(ended).toMatchObject({ status: 'ended' });
    expect(await states()).toEqual([{ status: 'MEMBERSHIP_STATUS_ENDED', version: 3 }]);
    const { collectiviteId } = crisolles;
    expect(await bench.rows('SELECT person_id, done_at FROM session_ending WHERE collectivite_id = $1', [collectiviteId]))
      .toEqual([{ person_id: crisolles.other.personId, done_at: null }]);
    expect((await bench.rows('SELECT action FROM audit_entry WHERE collectivite_id = $1 ORDER BY action', [collectiviteId])).map(({ action }) => action))
      .toEqual(['membership-approved', 'membership-ended', 'membership-opened', 'membership-requested']);
  });

  it('lets the person ask again, who then waits', async () => {
    expect(await signIn(bench.context, crisolles.other, nationalInstance.host)).toMatchObject({ role: 'membre', status: 'waiting', firstVisit: false });
  });

  it('is refused for the only référent, and nothing moves', async () => {
    const attempt = endMember(bench.context, keyOf(crisolles.referent), crisolles.referent.personId);
    await expect(attempt).rejects.toMatchObject({ code: 'last-referent' });
    expect(await states()).toEqual([]);
    expect(await bench.rows('SELECT FROM session_ending WHERE person_id = $1', [crisolles.referent.personId])).toEqual([]);
  });
});

describe('two communes', () => {
  const see = (collectiviteId: string) => bench.context.database.withTenant({ collectiviteId }, async (tx) => ({
    members: (await listMembers(tx, ville.collectiviteId)).length,
    person: await findPerson(tx, ville.referent.personId),
    audit: await tx.auditEntry.count({ where: { collectiviteId: ville.collectiviteId } }),
    relations: await tx.relation.count({ where: { collectiviteId: ville.collectiviteId } }),
  }));

  it('see their own people and nobody else’s', async () => {
    expect(await see(ville.collectiviteId)).toMatchObject({ members: 2, person: { name: 'Camille ville-referent' }, audit: 2, relations: 1 });
    expect(await see(crisolles.collectiviteId)).toEqual({ members: 0, person: null, audit: 0, relations: 0 });
  });

  it('cannot write each other’s rows', async () => {
    const steal = bench.context.database.withTenant({ collectiviteId: crisolles.collectiviteId }, (tx) =>
      tx.membership.create({
        data: { collectiviteId: ville.collectiviteId, personId: crisolles.referent.personId, role: 'referent', status: 'active', fromAt: new Date(), version: 1n },
      }));
    await expect(steal).rejects.toThrow(/row-level security/);
  });
});

it('keeps the audit as it was written', async () => {
  const rewrite = (collectiviteId: string) =>
    bench.context.database.withTenant({ collectiviteId }, (tx) => tx.auditEntry.deleteMany({ where: { collectiviteId } }));
  await expect(rewrite(ville.collectiviteId)).rejects.toThrow(/permission denied/);
});

describe('staff who read the people of a collectivité', () => {
  const read = (relation: 'adherent' | 'perimetre') =>
    listMembersForStaff(bench.context, ville.collectiviteId, { readerId: anAgent('ines').personId, reach: { relation } });

  it('leave a line in its audit', async () => {
    expect((await read('adherent')).members).toHaveLength(2);
    const trail = await bench.rows('SELECT action, actor_side FROM audit_entry WHERE actor_id = $1', [anAgent('ines').personId]);
    expect(trail).toEqual([{ action: 'members-read-by-staff', actor_side: 'instance' }]);
  });

  it('read nothing of one they only cover', async () => {
    await expect(read('perimetre')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
