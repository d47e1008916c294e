import type { Redis } from 'ioredis';
import { SessionStore } from '../../../services/web/src/session/session-store.ts';
import type { Session } from '../../../services/web/src/session/session.ts';
import type { Agent } from '../cast/agents.ts';
import { services } from '../cast/services.ts';

const SOON_MS = 4 * 60_000;

/** Sessions of real people, kept where the pages keep them, with the tokens Keycloak gave. */
export class Sessions {
  readonly #store: SessionStore;

  constructor(redis: Redis) {
    this.#store = new SessionStore(redis);
  }

  /** The cookies of somebody's open session, and of one that has ended. */
  async pair(agent: Agent, host: string): Promise<{ session: string; ended: string }> {
    const standing = await sessionOf(agent, host);
    const [session, ended] = [await this.#store.open(standing), await this.#store.open(standing)];
    await this.#store.end((await this.#store.read(ended))!);
    return { session, ended };
  }
}

async function sessionOf({ signedIn, personId, token }: Agent, host: string): Promise<Session> {
  const standing = await services.identity.signIn({ body: { host }, token });
  if (standing.outcome === 'refused') throw new Error(standing.message);
  const { accessToken, refreshToken, idToken, claims } = signedIn;
  const tokens = { accessToken, refreshToken, idToken, accessExpiresAt: Date.now() + SOON_MS };
  const common = { personId, name: standing.name, host, instanceId: standing.instanceId, sid: String(claims['sid']), createdAt: Date.now(), tokens };
  if (standing.outcome === 'staff') return { ...common, kind: 'staff', roles: standing.roles, departements: standing.departements };
  const { collectivite, role, status, firstVisit } = standing;
  return { ...common, kind: 'member', collectivite, role, status, firstVisit };
}
