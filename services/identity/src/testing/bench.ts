import { freshDatabase, type FreshDatabase } from '@osinum/testing';
import { personIdOf } from '@osinum/kernel';
import { createLogger, type Principal } from '@osinum/service-kit';
import { openSystemDatabase } from '@osinum/tenancy';
import pg from 'pg';
import type { IdentityContext } from '../context.ts';
import { demoAdherents, demoInstance, nationalInstance } from '../data/instances.ts';
import { openIdentity } from '../db/client.ts';
import { seedAdherents } from '../seed/seed-adherents.ts';
import { seedInstance } from '../seed/seed-instance.ts';

export const today = new Date('2026-11-22T09:00:00Z');

/** What the superuser reads of a test database, past row security. */
export interface Bench {
  fresh: FreshDatabase;
  context: IdentityContext;
  rows<R extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** The service's features on a database of their own, with both instances and the operator's adherents. */
export async function openBench(overrides: Partial<IdentityContext> = {}): Promise<Bench> {
  const fresh = await freshDatabase('identity');
  const database = openIdentity(fresh.appUrl);
  const systemDatabase = openSystemDatabase({ url: fresh.systemUrl });
  const everything = new pg.Pool({ connectionString: fresh.superuserUrl, max: 1 });
  everything.on('error', () => {});
  await seedInstance(database, nationalInstance, today);
  await seedInstance(database, demoInstance, today);
  await seedAdherents(database, demoInstance.id, demoAdherents, today);
  const context = {
    database, systemDatabase, clock: { now: () => today }, logger: createLogger('identity', 'silent'),
    config: { PUBLIC_BASE: 'https://{host}' }, ...overrides,
  } as IdentityContext;
  return {
    fresh,
    context,
    rows: async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => (await everything.query<R>(sql, values)).rows,
    close: async () => {
      await Promise.all([database.close(), systemDatabase.close(), everything.end()]);
      await fresh.drop();
    },
  };
}

/** An agent as a verified ProConnect token tells it; each subject is another person. */
export function anAgent(subject: string, siret = '21600180000012'): Principal {
  return aPrincipal({ issuer: 'proconnect', subject }, { siret, proconnectRoles: ['agent_public', 'agent_public_territorial'] });
}

/** A local account. */
export function aLocalAccount(subject: string): Principal {
  return aPrincipal({ issuer: 'local', subject }, { siret: undefined, proconnectRoles: [] });
}

function aPrincipal(account: Principal['account'], login: Pick<Principal, 'siret' | 'proconnectRoles'>): Principal {
  return {
    kind: 'person', account, personId: personIdOf(account), givenName: 'Camille', familyName: account.subject, name: `Camille ${account.subject}`,
    email: `${account.subject}@mairie.example`, acr: 'eidas1', idpId: undefined, organization: 'Une organisation', sessionId: undefined, ...login,
  };
}
