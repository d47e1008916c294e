import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Account } from '@osinum/kernel';
import { personIdOf, type CollectiviteRole, type StaffRole } from '@osinum/kernel';
import type { FastifyRequest } from 'fastify';
import type { AccessTokenClaims } from './token-verifier.ts';

/** The person of a verified access token. */
export interface Principal {
  kind: 'person';
  personId: string;
  account: Account;
  name: string;
  givenName: string;
  familyName: string;
  email: string | undefined;
  /** Facts of this login, from ProConnect. */
  siret: string | undefined;
  acr: string | undefined;
  idpId: string | undefined;
  proconnectRoles: string[];
  organization: string | undefined;
  sessionId: string | undefined;
}

/** A service calling with its own credentials. */
export interface CallingService {
  kind: 'service';
  name: string;
}

export interface Membership {
  collectiviteId: string;
  role: CollectiviteRole;
  siren: string;
}

export interface Staff {
  personId: string;
  instanceId: string;
  roles: StaffRole[];
  departements: string[];
}

/** What the guard found out about the caller, kept on the request. */
export interface Caller {
  principal?: Principal;
  service?: CallingService;
  membership?: Membership;
  staff?: Staff;
  reach?: Reach;
}

/** How far a staff member sees into a collectivité. */
export interface Reach {
  relation: 'perimetre' | 'adherent';
}

const callers = new WeakMap<FastifyRequest, Caller>();

/** What is known of the caller of a request. */
export function callerOf(request: FastifyRequest): Caller {
  let caller = callers.get(request);
  if (!caller) callers.set(request, (caller = {}));
  return caller;
}

/** The identity carried by verified claims. */
export function principalOf(claims: AccessTokenClaims): Principal | CallingService {
  if (claims.azp?.startsWith('svc-')) return { kind: 'service', name: claims.azp.slice('svc-'.length) };
  const account: Account =
    claims.idp === 'proconnect' && claims.pc_sub
      ? { issuer: 'proconnect', subject: claims.pc_sub }
      : { issuer: 'local', subject: claims.sub };
  return {
    kind: 'person',
    personId: personIdOf(account),
    account,
    givenName: claims.given_name ?? '',
    familyName: claims.family_name ?? '',
    name: claims.name ?? [claims.given_name, claims.family_name].filter(Boolean).join(' '),
    email: claims.email,
    siret: claims.siret,
    acr: claims.pc_acr,
    idpId: claims.pc_idp_id,
    proconnectRoles: claims.pc_roles ?? [],
    organization: claims.pc_organization,
    sessionId: claims.sid,
  };
}

const part = <K extends keyof Caller>(key: K) =>
  createParamDecorator((_: unknown, context: ExecutionContext) => {
    const found = callerOf(context.switchToHttp().getRequest<FastifyRequest>())[key];
    if (!found) throw new Error(`the policy of this route gives no ${key}`);
    return found;
  });

/** The signed-in person. */
export const CurrentPerson = part('principal');
/** The calling service. */
export const CurrentService = part('service');
/** The membership found by a `member` policy. */
export const CurrentMembership = part('membership');
/** The staff fact found by a `staff` policy. */
export const CurrentStaff = part('staff');
/** How far the staff member sees into the collectivité of the path. */
export const CurrentReach = part('reach');
