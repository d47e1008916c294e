import type { CollectiviteRole, StaffRole } from '@osinum/kernel';
import { createApiClient, identityApi } from '@osinum/contracts';
import { unowned, type Database } from '@osinum/tenancy';
import type { Logger } from 'pino';
import type { AccessFacts, MembershipFact, StaffFact } from './access-facts.ts';
import type { Reach } from './principal.ts';
import type { ServiceCredentials } from './service-credentials.ts';

const IDENTITY_DEADLINE_MS = 300;

export interface ProjectedAccessOptions {
  database: Database;
  identityUrl: string;
  credentials: ServiceCredentials;
  logger: Logger;
}

interface MembershipRow {
  role: CollectiviteRole;
  status: string;
  siren: string;
}

interface StaffRow {
  instance_id: string;
  roles: StaffRole[];
  departements: string[];
  ended: boolean;
}

/** Rights as projected in schema `access`; on a miss identity is asked once, within 300 ms, and a failure denies. */
export function projectedAccess({ database, identityUrl, credentials, logger }: ProjectedAccessOptions): AccessFacts {
  const identity = createApiClient(identityApi, { baseUrl: identityUrl, deadlineMs: IDENTITY_DEADLINE_MS });

  const askIdentity = async <T>(question: (token: string) => Promise<T>): Promise<T | null> => {
    try {
      return await question(await credentials.token());
    } catch (error) {
      logger.warn({ err: error }, 'identity did not say who this is: access denied');
      return null;
    }
  };

  return {
    async membershipOf(personId, collectiviteId): Promise<MembershipFact | null> {
      const row = await readMembership(database, personId, collectiviteId);
      if (row) return row.status === 'active' ? { role: row.role, siren: row.siren } : null;
      const answer = await askIdentity((token) =>
        identity.membershipFact({ params: { collectiviteId, personId }, token }),
      );
      return answer?.membership ?? null;
    },

    async staffOf(personId): Promise<StaffFact | null> {
      const row = await readStaff(database, personId);
      if (row) {
        const { instance_id: instanceId, roles, departements, ended } = row;
        return ended ? null : { personId, instanceId, roles, departements };
      }
      const answer = await askIdentity((token) => identity.staffFact({ params: { personId }, token }));
      return answer?.staff ?? null;
    },

    reachOf: (staff, collectiviteId) => readReach(database, staff, collectiviteId),
  };
}

function readMembership(database: Database, personId: string, collectiviteId: string) {
  return database.withTenant({ collectiviteId }, async (tx) => {
    const rows = await tx.$queryRawUnsafe<MembershipRow[]>(
      'SELECT role, status, siren FROM access.membership WHERE collectivite_id = $1::uuid AND person_id = $2::uuid',
      collectiviteId,
      personId,
    );
    return rows[0];
  });
}

/** A person serves one instance at a time: the newest fact that has not ended, else the newest. */
function readStaff(database: Database, personId: string) {
  return database.withTenant({ ...unowned, instanceId: NOBODY, personId }, async (tx) => {
    const rows = await tx.$queryRawUnsafe<StaffRow[]>(
      `SELECT instance_id, roles, departements, ended FROM access.staff WHERE person_id = $1::uuid
       ORDER BY ended, version DESC LIMIT 1`,
      personId,
    );
    return rows[0];
  });
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

function readReach(database: Database, staff: StaffFact, collectiviteId: string): Promise<Reach | null> {
  return database.withTenant({ instanceId: staff.instanceId, collectiviteId }, async (tx) => {
    const rows = await tx.$queryRawUnsafe<{ relation: Reach['relation']; departement: string | null }[]>(
      `SELECT relation.kind AS relation, collectivite.departement
       FROM access.relation
       JOIN access.collectivite ON collectivite.id = relation.collectivite_id
       WHERE relation.instance_id = $1::uuid AND relation.collectivite_id = $2::uuid AND NOT relation.ended`,
      staff.instanceId,
      collectiviteId,
    );
    const found = rows[0];
    const inTerritory = found?.departement && staff.departements.includes(found.departement);
    return found && inTerritory ? { relation: found.relation } : null;
  });
}
