import type { Collectivite } from '@osinum/contracts';
import type { CollectiviteRole, StaffRole } from '@osinum/kernel';

/** The person's tokens for one login; only the access token leaves this service, towards the others. */
export interface SessionTokens {
  accessToken: string;
  /** Milliseconds since the epoch, wall time. */
  accessExpiresAt: number;
  refreshToken: string;
  idToken: string;
}

interface CommonSession {
  personId: string;
  name: string;
  /** The instance whose host was used; a session is good for that host alone. */
  host: string;
  instanceId: string;
  /** Keycloak's session id. */
  sid: string;
  createdAt: number;
  tokens: SessionTokens;
}

export interface MemberSession extends CommonSession {
  kind: 'member';
  collectivite: Collectivite;
  role: CollectiviteRole;
  status: 'waiting' | 'active' | 'ended';
  firstVisit: boolean;
}

export interface StaffSession extends CommonSession {
  kind: 'staff';
  roles: StaffRole[];
  departements: string[];
}

export type Session = MemberSession | StaffSession;

/** A session and the key under which it is kept (a hash of the cookie's value). */
export type OpenSession = Session & { readonly key: string };

export const IDLE_SECONDS = 2 * 60 * 60;
export const ABSOLUTE_SECONDS = 12 * 60 * 60;
