import { isOnTerritory, unavailable, type CollectiviteRole, type StaffRole } from '@osinum/kernel';
import { createApiClient, identityApi } from '@osinum/contracts';
import type { Database } from '@osinum/tenancy';
import type { Logger } from 'pino';
import type { AccessFacts, MembershipFact, StaffFact } from './access-facts.ts';
import type { Reach } from './principal.ts';
import type { ServiceCredentials } from './service-credentials.ts';

export interface ProjectedAccessOptions {
  database: Database;
  identityUrl: string;
  /** Milliseconds given to identity. */
  deadlineMs: number;
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

/** Nobody could say what this person may do: they may not, for now. */
export const rightsUnknown = () =>
  unavailable('rights-unknown', 'Vos droits n’ont pas pu être vérifiés. Réessayez dans un instant.');

/**
 * Rights as projected in schema `access`. On a miss identity is asked once, within `deadlineMs`; if it does not answer, the
 * projection is read once more (the event may have come meanwhile), then the request is refused as `unavailable`.
 */
export function projectedAccess({ database, identityUrl, deadlineMs, credentials, logger }: ProjectedAccessOptions): AccessFacts {
  const identity = createApiClient(identityApi, { baseUrl: identityUrl, deadlineMs });

  const askIdentity = async <T, F>(question: (token: string) => Promise<T>, readAgain: () => Promise<F | undefined>): Promise<T | F> => {
    try {
      return await question(await credentials.token());
    } catch (error) {
      const arrived = await readAgain();
      if (arrived !== undefined) return arrived;
      logger.warn({ err: error }, 'identity did not say who this is: access denied');
      throw rightsUnknown();
    }
  };

  const projectedMembership = async (personId: string, collectiviteId: string) => {
    const row = await readMembership(database, personId, collectiviteId);
    return row && { membership: row.status === 'active' ? { role: row.role, siren: row.siren } : null };
  };

  const projectedStaff = async (personId: string) => {
    const row = await readStaff(database, personId);
    if (!row) return undefined;
    const { instance_id: instanceId, roles, departements, ended } = row;
    return { staff: ended ? null : { personId, instanceId, roles, departements } };
  };

  return {
    async membershipOf(personId, collectiviteId): Promise<MembershipFact | null> {
      const read = () => projectedMembership(personId, collectiviteId);
      const ask = (token: string) => identity.membershipFact({ params: { collectiviteId, personId }, token });
      return ((await read()) ?? (await askIdentity(ask, read))).membership;
    },

    async staffOf(personId): Promise<StaffFact | null> {
      const read = () => projectedStaff(personId);
      const ask = (token: string) => identity.staffFact({ params: { personId }, token });
      return ((await read()) ?? (await askIdentity(ask, read))).staff;
    },

    reachOf: (staff, collectiviteId) => readReach(database, staff, collectiviteId),
  };
}

async function readMembership(database: Database, personId: string, collectiviteId: string): Promise<MembershipRow | undefined> {
  const rows = await database.hotRead<MembershipRow>(
    { collectiviteId },
    'SELECT role, status, siren FROM access.membership WHERE collectivite_id = tenant.collectivite::uuid AND person_id = $4::uuid',
    [personId],
  );
  return rows[0];
}

/** A person serves one instance at a time: the newest fact that has not ended, else the newest. */
async function readStaff(database: Database, personId: string): Promise<StaffRow | undefined> {
  const rows = await database.hotRead<StaffRow>(
    { instanceId: NOBODY, personId },
    `SELECT instance_id, roles, departements, ended FROM access.staff WHERE person_id = tenant.person::uuid
     ORDER BY ended, version DESC LIMIT 1`,
  );
  return rows[0];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

async function readReach(database: Database, staff: StaffFact, collectiviteId: string): Promise<Reach | null> {
  const [found] = await database.hotRead<{ relation: Reach['relation']; departement: string | null }>(
    { instanceId: staff.instanceId, collectiviteId },
    `SELECT relation.kind AS relation, collectivite.departement
     FROM access.relation
     JOIN access.collectivite ON collectivite.id = relation.collectivite_id
     WHERE relation.instance_id = tenant.instance::uuid AND relation.collectivite_id = tenant.collectivite::uuid AND NOT relation.ended`,
  );
  return found && isOnTerritory(staff.departements, found.departement) ? { relation: found.relation } : null;
}
