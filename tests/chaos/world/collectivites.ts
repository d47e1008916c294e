import { randomUUID } from 'node:crypto';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { events, identityEvents } from '@osinum/contracts';
import { encodePayload } from '@osinum/messaging';
import { eventually } from '@osinum/testing';
import type { Databases, Service } from './databases.ts';
import { appendAll, type NewEvent } from './outbox.ts';
import type { Person } from './person.ts';

/** One advisor of the national instance follows it. */
const departement = '60';
const deadline = { timeoutMs: 180_000, everyMs: 200 };

/**
 * Fresh collectivités whose référent is the person, once the services have learnt of them. In bulk, by SQL: rows and
 * events as identity writes them, brought to the other services by the real relay. Their memberships carry the SIREN of the
 * person's own login, so that one real token opens them all.
 */
export async function freshCollectivites(databases: Databases, person: Person, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const { personId, instanceId } = person;
  await databases.rows('identity', `
    INSERT INTO collectivite (id, siren, name, kind, departement, population, version)
    SELECT id, (last.siren + place)::text, 'Commune d’essai', 'commune', $2, 917, 1 FROM unnest($1::uuid[]) WITH ORDINALITY AS fresh(id, place),
      (SELECT coalesce(max(siren)::int, 990000000) AS siren FROM collectivite WHERE siren BETWEEN '990000000' AND '998999999') last`, [ids, departement]);
  await databases.rows('identity', `
    INSERT INTO membership (collectivite_id, person_id, role, status, from_at, version)
    SELECT id, $2::uuid, 'referent', 'active', now(), 1 FROM unnest($1::uuid[]) AS id`, [ids, personId]);
  await databases.rows('identity', `
    INSERT INTO relation (instance_id, collectivite_id, kind, from_at, version)
    SELECT $2::uuid, id, 'adherent', now(), 1 FROM unnest($1::uuid[]) AS id`, [ids, instanceId]);
  const states = ids.flatMap((id) => statesOf(id, person));
  await appendAll(databases, 'identity', states);
  for (const service of ['diagnostics', 'casework', 'notifications', 'recommendations'] as const) await untilKnown(databases, service, ids);
  return ids;
}

function statesOf(collectiviteId: string, { personId, instanceId, siren }: Person): NewEvent[] {
  const from = timestampFromDate(new Date());
  const common = { collectiviteId, version: 1 };
  return [
    { ...common, event: events.CollectiviteState, key: collectiviteId, payload: encodePayload(events.CollectiviteState.schema, { collectiviteId, siren, name: 'Commune d’essai', kind: identityEvents.CollectiviteKind.COMMUNE, departement, population: 917 }) },
    { ...common, event: events.MembershipState, key: `${collectiviteId}:${personId}`, payload: encodePayload(events.MembershipState.schema, { personId, collectiviteId, siren, role: identityEvents.MembershipRole.REFERENT, status: identityEvents.MembershipStatus.ACTIVE, from }) },
    { ...common, event: events.RelationState, instanceId, key: `${instanceId}:${collectiviteId}`, payload: encodePayload(events.RelationState.schema, { instanceId, collectiviteId, kind: identityEvents.RelationKind.ADHERENT, from }) },
  ];
}

/** The projections have the collectivité, its member and its relation. */
async function untilKnown(databases: Databases, service: Service, ids: readonly string[]): Promise<void> {
  const sql = `SELECT (SELECT count(*) FROM access.collectivite WHERE id = ANY ($1)) AS a,
    (SELECT count(*) FROM access.membership WHERE collectivite_id = ANY ($1)) AS b, (SELECT count(*) FROM access.relation WHERE collectivite_id = ANY ($1)) AS c`;
  await eventually(async () => {
    const [row] = await databases.read<{ a: string; b: string; c: string }>(service, sql, [ids]);
    if (![row!.a, row!.b, row!.c].every((count) => Number(count) === ids.length)) throw new Error(`${service} knows ${JSON.stringify(row)} of ${ids.length} collectivités`);
  }, deadline);
}
