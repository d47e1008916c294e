import { serviceToken } from '@osinum/testing';
import type { Agent } from '../cast/agents.ts';
import { forgedTokens } from '../cast/forged.ts';
import type { InstanceCode } from '../cast/instances.ts';
import type { Colleagues, Tenant } from '../cast/tenant.ts';
import type { Caller } from './expectations.ts';

/** Staff of the demonstration, signed in once. */
export interface Staff {
  readonly agent: Agent;
  readonly instance: InstanceCode;
  readonly role: string;
}

/** Who else knocks there. */
export interface Others {
  readonly colleagues: Colleagues;
  /** The référent of the other commune. */
  readonly stranger: Agent;
  /** The référent of this one, signed in for another organisation. */
  readonly astray: Agent;
  readonly code: InstanceCode;
  readonly staff: readonly Staff[];
}

const asked = ['identity', 'diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications', 'web'];

/** A token for each service account. */
export async function serviceCallers(): Promise<Caller[]> {
  const tokens = await Promise.all(asked.map((service) => serviceToken(`svc-${service}`)));
  return asked.map((service, index) => ({ name: `service ${service}`, kind: 'service', service, token: tokens[index]! }));
}

/** Everybody who may knock at the door of a collectivité and its instance. */
export function callersAt(tenant: Tenant, { colleagues, stranger, astray, code, staff }: Others): Caller[] {
  const forged = Object.entries(forgedTokens(tenant.referent));
  return [
    { name: 'anonymous', kind: 'anonymous' },
    ...forged.map(([how, token]): Caller => ({ name: `forged: ${how}`, kind: 'forged', token })),
    { name: 'référent', kind: 'agent', role: 'referent', token: tenant.referent.token },
    { name: 'membre', kind: 'agent', role: 'membre', token: colleagues.membre.token },
    { name: 'waiting member', kind: 'agent', token: colleagues.waiting.token },
    { name: 'ended member', kind: 'agent', token: colleagues.ended.token },
    { name: 'référent, in for another organisation', kind: 'agent', token: astray.token },
    { name: 'member of another collectivité', kind: 'agent', token: stranger.token },
    ...staff.map(({ agent, instance, role }): Caller => {
      const sameInstance = instance === code;
      const name = `${role}, ${sameInstance ? 'same' : 'other'} instance`;
      return { name, kind: 'staff', roles: [role], sameInstance, token: agent.token };
    }),
  ];
}
