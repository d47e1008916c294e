import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { anyone, callers, member, signedIn, staff, type Policy } from '@osinum/contracts';
import { Guarded } from '../http/api.decorator.ts';
import { AccessGuard } from './access.guard.ts';
import type { AccessFacts } from './access-facts.ts';
import { personIdOf } from '@osinum/kernel';
import type { AccessTokenClaims, TokenVerifier } from './token-verifier.ts';

const ours = '11111111-1111-4111-8111-111111111111';
const theirs = '22222222-2222-4222-8222-222222222222';
const instanceId = '33333333-3333-4333-8333-333333333333';
const mireille = personIdOf({ issuer: 'proconnect', subject: 'mireille' });
const ines = personIdOf({ issuer: 'local', subject: 'ines' });

const facts: AccessFacts = {
  membershipOf: async (personId, collectiviteId) =>
    personId === mireille && collectiviteId === ours ? { role: 'membre', siren: '216001800' } : null,
  staffOf: async (personId) =>
    personId === ines ? { personId, instanceId, roles: ['conseiller'], departements: ['60'] } : null,
  reachOf: async (_staff, collectiviteId) => (collectiviteId === ours ? { relation: 'adherent' } : null),
};

const claims: Record<string, Partial<AccessTokenClaims>> = {
  mireille: { sub: 'kc-1', idp: 'proconnect', pc_sub: 'mireille', siret: '21600180000012' },
  elsewhere: { sub: 'kc-1', idp: 'proconnect', pc_sub: 'mireille', siret: '20006797300012' },
  ines: { sub: 'ines' },
  inesByProConnect: { sub: 'kc-2', idp: 'proconnect', pc_sub: 'ines' },
  notifications: { sub: 'svc', azp: 'svc-notifications' },
};

const verifier = {
  verify: async (bearer: string) => claims[bearer.split('.')[1]!] as AccessTokenClaims,
} as TokenVerifier;

function ask(policy: Policy | undefined, who: string | undefined, params: Record<string, string> = {}) {
  const handler = () => undefined;
  if (policy) Guarded(policy)({}, '', { value: handler });
  const request = { log: { warn: () => {} }, headers: who ? { authorization: `Bearer a.${who}.c` } : {}, params };
  const context = {
    getHandler: () => handler,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  return new AccessGuard(verifier, facts).canActivate(context);
}

describe('AccessGuard', () => {
  it.each<[string, Policy, string | undefined, Record<string, string>]>([
    ['anybody on a public route', anyone(), undefined, {}],
    ['a person', signedIn(), 'mireille', {}],
    ['a member of the collectivité', member('diagnostic:answer'), 'mireille', { collectiviteId: ours }],
    ['an advisor of the instance', staff('case:claim'), 'ines', { instanceId }],
    ['an advisor, in reach', staff('collectivite:read-shared'), 'ines', { instanceId, collectiviteId: ours }],
    ['a named service', callers('notifications'), 'notifications', {}],
  ])('lets in %s', async (_, policy, who, params) => {
    await expect(ask(policy, who, params)).resolves.toBe(true);
  });

  it.each<[string, Policy | undefined, string | undefined, Record<string, string>, object]>([
    ['a handler without policy', undefined, 'mireille', {}, { kind: 'forbidden' }],
    ['nobody on a private route', signedIn(), undefined, {}, { status: 401 }],
    ['a service where a person is expected', signedIn(), 'notifications', {}, { kind: 'forbidden' }],
    ['a person where a service is expected', callers('notifications'), 'mireille', {}, { kind: 'forbidden' }],
    ['another service', callers('identity'), 'notifications', {}, { kind: 'forbidden' }],
    ['a member of another collectivité', member('diagnostic:read'), 'mireille', { collectiviteId: theirs }, { kind: 'not-found' }],
    ['a login for another organisation', member('diagnostic:read'), 'elsewhere', { collectiviteId: ours }, { kind: 'not-found' }],
    ['a role that does not allow it', member('diagnostic:complete'), 'mireille', { collectiviteId: ours }, { kind: 'forbidden' }],
    ['an id that is none', member('diagnostic:read'), 'mireille', { collectiviteId: "' OR 1=1" }, { kind: 'not-found' }],
    ['staff of another instance', staff('case:read'), 'ines', { instanceId: theirs }, { kind: 'not-found' }],
    ['staff out of reach', staff('collectivite:read-shared'), 'ines', { instanceId, collectiviteId: theirs }, { kind: 'not-found' }],
    ['a ProConnect login with the subject of staff', staff('case:read'), 'inesByProConnect', { instanceId }, { kind: 'not-found' }],
    ['a member where staff is expected', staff('case:read'), 'mireille', { instanceId }, { kind: 'not-found' }],
  ])('keeps out %s', async (_, policy, who, params, refusal) => {
    await expect(ask(policy, who, params)).rejects.toMatchObject(refusal);
  });
});
