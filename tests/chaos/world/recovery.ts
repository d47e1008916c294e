import { createApiClient, identityApi } from '@osinum/contracts';
import { signInWithProConnect } from '@osinum/testing';
import type { Service } from './databases.ts';
import { redisCommand } from './redis.ts';
import type { World } from './world.ts';

/** Whether what depends on a component works again for what came after the fault. Rejects or says no until then. */
export type Recovered = (world: World, faultAt: number) => Promise<boolean>;

const looked = 40;

/** A diagnostic signed after the fault has this effect. */
function effect(service: Service, sql: string): Recovered {
  return async ({ databases, signedSince }, faultAt) => {
    const ids = signedSince(faultAt).slice(0, looked).map(({ diagnosticId }) => diagnosticId);
    if (ids.length === 0) return false;
    const [row] = await databases.rows<{ there: boolean }>(service, `SELECT EXISTS (${sql}) AS there`, [ids]);
    return row!.there;
  };
}

export const caseOpened = effect('casework', 'SELECT FROM accompagnement WHERE diagnostic_id = ANY ($1::uuid[])');
export const planProposed = effect('recommendations', 'SELECT FROM plan WHERE diagnostic_id = ANY ($1::uuid[])');
export const mailDecided = effect('notifications', 'SELECT FROM diagnostic_life WHERE diagnostic_id = ANY ($1::uuid[]) AND mail_decided_at IS NOT NULL');

/** The whole chain: a diagnostic signed after the fault has its case, its plan, and its mail is decided. */
export const wholeChain: Recovered = async (world, faultAt) =>
  (await Promise.all([caseOpened, planProposed, mailDecided].map((one) => one(world, faultAt)))).every(Boolean);

/** A mail reached the mail server after the fault. */
export const mailReceived: Recovered = async ({ mails }, faultAt) => mails.receivedSince(faultAt);

/** Somebody signs in anew, through Keycloak and ProConnect. */
export const signInWorks: Recovered = async ({ person }) => {
  const { accessToken } = await signInWithProConnect(person.login);
  return accessToken.length > 0;
};

/** Identity recognises the person again. */
export const identityAnswers: Recovered = async ({ person }) => {
  const identity = createApiClient(identityApi, { baseUrl: process.env['IDENTITY_URL']!, deadlineMs: 2_000 });
  return (await identity.signIn({ body: { host: 'osinum.localhost' }, token: person.token() })).outcome === 'member';
};

/** The scheduler that sends mails stands in Redis again, and a mail left after that. */
export function schedulersBack(): Recovered {
  let backAt: number | undefined;
  return async (world) => {
    const reply = await redisCommand(process.env['REDIS_URL']!, 'ZSCORE bull:notifications:repeat send-mails');
    backAt ??= reply.startsWith('$-1') || reply.startsWith('-') ? undefined : Date.now();
    return backAt !== undefined && mailReceived(world, backAt);
  };
}
