import { createApiClient, identityApi } from '@osinum/contracts';
import type { ServiceCredentials } from '@osinum/service-kit';
import type { Member, Recipient } from '../../domain/recipients.ts';

/** Who to write to, asked of identity when a mail leaves: addresses are kept nowhere else. */
export interface Directory {
  members(collectiviteId: string): Promise<Member[]>;
  /** Advisors of an instance for a departement; all of them for a body without one. */
  advisors(instanceId: string, departement: string | undefined): Promise<Recipient[]>;
  /** One advisor; nobody when they have left or have no address. */
  advisor(instanceId: string, personId: string): Promise<Recipient[]>;
  /** The name of a staff member, to sign with. */
  staffName(instanceId: string, personId: string): Promise<string | undefined>;
}

const DEADLINE_MS = 5_000;

/** The directory of the identity service, called with our own credentials. */
export function identityDirectory(baseUrl: string, credentials: ServiceCredentials): Directory {
  const identity = createApiClient(identityApi, { baseUrl, deadlineMs: DEADLINE_MS });
  const staff = async (instanceId: string, query: { departement?: string; personId?: string }) => {
    const token = await credentials.token();
    return (await identity.recipientsOfStaff({ params: { instanceId }, query, token })).people;
  };
  return {
    members: async (collectiviteId) => {
      const token = await credentials.token();
      return (await identity.recipientsOfCollectivite({ params: { collectiviteId }, token })).people;
    },
    advisors: async (instanceId, departement) => withAddress(await staff(instanceId, departement === undefined ? {} : { departement })),
    advisor: async (instanceId, personId) => withAddress(await staff(instanceId, { personId })),
    staffName: async (instanceId, personId) => (await staff(instanceId, { personId }))[0]?.name,
  };
}

function withAddress(people: readonly { personId: string; name: string; email?: string | undefined }[]): Recipient[] {
  return people.flatMap(({ personId, name, email }) => (email ? [{ personId, name, email }] : []));
}
