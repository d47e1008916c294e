import { events, identityEvents } from '@osinum/contracts';
import { consumeState, type Consumer } from '@osinum/messaging';

const roleNames: Record<number, string> = {
  [identityEvents.MembershipRole.REFERENT]: 'referent',
  [identityEvents.MembershipRole.MEMBRE]: 'membre',
};
const statusNames: Record<number, string> = {
  [identityEvents.MembershipStatus.WAITING]: 'waiting',
  [identityEvents.MembershipStatus.ACTIVE]: 'active',
  [identityEvents.MembershipStatus.ENDED]: 'ended',
};
const kindNames: Record<number, string> = {
  [identityEvents.CollectiviteKind.COMMUNE]: 'commune',
  [identityEvents.CollectiviteKind.EPCI]: 'epci',
  [identityEvents.CollectiviteKind.SYNDICAT]: 'syndicat',
};
const staffRoleNames: Record<number, string> = {
  [identityEvents.StaffRole.CONSEILLER]: 'conseiller',
  [identityEvents.StaffRole.OPERATEUR]: 'operateur',
  [identityEvents.StaffRole.ADMINISTRATEUR]: 'administrateur',
};
const relationNames: Record<number, string> = {
  [identityEvents.RelationKind.PERIMETRE]: 'perimetre',
  [identityEvents.RelationKind.ADHERENT]: 'adherent',
};

const collectivite = consumeState(events.CollectiviteState, {
  scope: ({ message }) => ({ collectiviteId: message.collectiviteId }),
  apply: async (tx, { message, aggregateVersion }) => {
    await tx.$executeRawUnsafe(
      `INSERT INTO access.collectivite (id, siren, name, kind, population, departement, epci_name, version)
       VALUES ($1::uuid, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (id) DO UPDATE SET siren = excluded.siren, name = excluded.name, kind = excluded.kind,
         population = excluded.population, departement = excluded.departement, epci_name = excluded.epci_name,
         version = excluded.version
       WHERE excluded.version > access.collectivite.version`,
      message.collectiviteId,
      message.siren,
      message.name,
      kindNames[message.kind] ?? 'autre',
      message.population ?? null,
      message.departement ?? null,
      message.epciName ?? null,
      aggregateVersion ?? 0,
    );
  },
});

const instance = consumeState(events.InstanceState, {
  scope: ({ message }) => ({ instanceId: message.instanceId }),
  apply: async (tx, { message, aggregateVersion }) => {
    await tx.$executeRawUnsafe(
      `INSERT INTO access.instance (id, code, name, host, sender_name, sender_address, version)
       VALUES ($1::uuid, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, host = excluded.host,
         sender_name = excluded.sender_name, sender_address = excluded.sender_address, version = excluded.version
       WHERE excluded.version > access.instance.version`,
      message.instanceId,
      message.code,
      message.name,
      message.host,
      message.senderName,
      message.senderAddress,
      aggregateVersion ?? 0,
    );
  },
});

const membership = consumeState(events.MembershipState, {
  scope: ({ message }) => ({ collectiviteId: message.collectiviteId }),
  apply: async (tx, { message, aggregateVersion }) => {
    await tx.$executeRawUnsafe(
      `INSERT INTO access.membership (collectivite_id, person_id, role, status, siren, version)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6)
       ON CONFLICT (collectivite_id, person_id) DO UPDATE SET role = excluded.role, status = excluded.status,
         siren = excluded.siren, version = excluded.version
       WHERE excluded.version > access.membership.version`,
      message.collectiviteId,
      message.personId,
      roleNames[message.role] ?? 'membre',
      statusNames[message.status] ?? 'ended',
      message.siren,
      aggregateVersion ?? 0,
    );
  },
});

const staff = consumeState(events.StaffState, {
  scope: ({ message }) => ({ instanceId: message.instanceId }),
  apply: async (tx, { message, aggregateVersion }) => {
    await tx.$executeRawUnsafe(
      `INSERT INTO access.staff (instance_id, person_id, roles, departements, capacity, absences, ended, version)
       VALUES ($1::uuid, $2::uuid, $3::text[], $4::text[], $5, $6::jsonb, $7, $8)
       ON CONFLICT (instance_id, person_id) DO UPDATE SET roles = excluded.roles, departements = excluded.departements,
         capacity = excluded.capacity, absences = excluded.absences, ended = excluded.ended, version = excluded.version
       WHERE excluded.version > access.staff.version`,
      message.instanceId,
      message.personId,
      message.roles.map((role) => staffRoleNames[role]).filter((role) => role !== undefined),
      message.departements,
      message.capacity,
      JSON.stringify(message.absences.map(absenceFacts)),
      message.to !== undefined,
      aggregateVersion ?? 0,
    );
  },
});

const relation = consumeState(events.RelationState, {
  scope: ({ message }) => ({ collectiviteId: message.collectiviteId, instanceId: message.instanceId }),
  apply: async (tx, { message, aggregateVersion }) => {
    await tx.$executeRawUnsafe(
      `INSERT INTO access.relation (instance_id, collectivite_id, kind, ended, version)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5)
       ON CONFLICT (instance_id, collectivite_id) DO UPDATE SET kind = excluded.kind, ended = excluded.ended,
         version = excluded.version
       WHERE excluded.version > access.relation.version`,
      message.instanceId,
      message.collectiviteId,
      relationNames[message.kind] ?? 'perimetre',
      message.to !== undefined,
      aggregateVersion ?? 0,
    );
  },
});

function absenceFacts(absence: identityEvents.Absence): { from?: string; to?: string; relay?: string } {
  return {
    ...(absence.from ? { from: dateOf(absence.from) } : {}),
    ...(absence.to ? { to: dateOf(absence.to) } : {}),
    ...(absence.relayPersonId ? { relay: absence.relayPersonId } : {}),
  };
}

const dateOf = (timestamp: { seconds: bigint }): string => new Date(Number(timestamp.seconds) * 1000).toISOString();

/** The consumers that keep schema `access` up to date; every service that has tenants lists them. */
export const accessConsumers: readonly Consumer[] = [collectivite, instance, membership, staff, relation];
