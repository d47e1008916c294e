import { collectiviteRoles, staffRoles } from '@osinum/kernel';
import { z } from 'zod';
import { collectivite, id, instant, ofCollectivite, ofInstanceAndCollectivite } from './common.ts';
import { operationsRoutes } from './operations.ts';
import { anyone, callers, member, route, signedIn, staff } from './route.ts';

export const collectiviteRole = z.enum(collectiviteRoles);
export const staffRole = z.enum(staffRoles);
export const membershipStatus = z.enum(['waiting', 'active', 'ended']);

export const instance = z.object({
  id,
  /** Also the brand's code. */
  code: z.string(),
  name: z.string(),
  tagline: z.string(),
  host: z.string(),
  contactEmail: z.string(),
  senderName: z.string(),
  senderAddress: z.string(),
});
export type Instance = z.infer<typeof instance>;

export const memberSignIn = z.object({
  outcome: z.literal('member'),
  personId: id,
  name: z.string(),
  instanceId: id,
  collectivite,
  role: collectiviteRole,
  status: membershipStatus,
  firstVisit: z.boolean(),
});

export const staffSignIn = z.object({
  outcome: z.literal('staff'),
  personId: id,
  name: z.string(),
  instanceId: id,
  roles: z.array(staffRole),
  departements: z.array(z.string()),
});

export const refusedSignIn = z.object({
  outcome: z.literal('refused'),
  reason: z.enum([
    'private-user',
    'siret-missing',
    'siret-invalid',
    'collectivite-unknown',
    'not-served-here',
    'staff-elsewhere',
    'staff-unknown',
  ]),
  /** French sentences: what happened, what to do. */
  message: z.string(),
});

export const signInResult = z.discriminatedUnion('outcome', [memberSignIn, staffSignIn, refusedSignIn]);
export type SignInResult = z.infer<typeof signInResult>;

export const person = z.object({ personId: id, name: z.string(), email: z.string().optional() });

export const membership = z.object({
  personId: id,
  name: z.string(),
  email: z.string(),
  role: collectiviteRole,
  status: membershipStatus,
  since: instant,
});

export const staffFact = z.object({
  personId: id,
  instanceId: id,
  roles: z.array(staffRole),
  departements: z.array(z.string()),
});
export type StaffFact = z.infer<typeof staffFact>;

export const membershipFact = z.object({ role: collectiviteRole, siren: z.string() });
export type MembershipFact = z.infer<typeof membershipFact>;

const ofMember = ofCollectivite.extend({ personId: id });
const services = callers('diagnostics', 'catalogue', 'recommendations', 'casework', 'notifications');

export const identityApi = {
  signIn: route({
    method: 'POST',
    path: '/sign-ins',
    policy: signedIn(),
    summary: 'Recognise the person of the token on the host they came by: member, staff, or refused and why',
    body: z.object({ host: z.string().max(255) }),
    response: signInResult,
  }),
  listInstances: route({
    method: 'GET',
    path: '/instances',
    policy: anyone(),
    summary: 'Instances with brand and host',
    response: z.object({ instances: z.array(instance) }),
  }),
  listMembers: route({
    method: 'GET',
    path: '/collectivites/:collectiviteId/members',
    policy: member('collectivite:read'),
    summary: 'People of a collectivité, those waiting included',
    params: ofCollectivite,
    response: z.object({ members: z.array(membership) }),
  }),
  approveMember: route({
    method: 'POST',
    path: '/collectivites/:collectiviteId/members/:personId/approval',
    policy: member('membership:manage'),
    summary: 'Let a waiting person in',
    params: ofMember,
    response: membership,
  }),
  endMember: route({
    method: 'DELETE',
    path: '/collectivites/:collectiviteId/members/:personId',
    policy: member('membership:manage'),
    summary: 'End a membership, or refuse a waiting person',
    params: ofMember,
    response: membership,
  }),
  membersForStaff: route({
    method: 'GET',
    path: '/instances/:instanceId/collectivites/:collectiviteId/members',
    policy: staff('collectivite:read-shared'),
    summary: 'People of a collectivité the instance serves',
    params: ofInstanceAndCollectivite,
    response: z.object({ collectivite, members: z.array(membership) }),
  }),
  staffNames: route({
    method: 'GET',
    path: '/staff-names',
    policy: signedIn(),
    summary: 'Names of staff members by id',
    query: z.object({ ids: z.string().max(2000) }),
    response: z.object({ people: z.array(person) }),
  }),
  membershipFact: route({
    method: 'GET',
    path: '/facts/collectivites/:collectiviteId/members/:personId',
    policy: services,
    summary: 'The active membership of a person, or nothing: for a service whose projection misses it',
    params: ofMember,
    response: z.object({ membership: membershipFact.nullable() }),
  }),
  staffFact: route({
    method: 'GET',
    path: '/facts/staff/:personId',
    policy: services,
    summary: 'The staff fact of a person, or nothing',
    params: z.object({ personId: id }),
    response: z.object({ staff: staffFact.nullable() }),
  }),
  recipientsOfCollectivite: route({
    method: 'GET',
    path: '/recipients/collectivites/:collectiviteId',
    policy: callers('notifications'),
    summary: 'Active members to write to, at send time',
    params: ofCollectivite,
    response: z.object({ collectivite: collectivite.nullable(), people: z.array(membership) }),
  }),
  recipientsOfStaff: route({
    method: 'GET',
    path: '/recipients/instances/:instanceId',
    policy: callers('notifications'),
    summary: 'Advisors of an instance for a département, or one of them by id',
    params: z.object({ instanceId: id }),
    query: z.object({ departement: z.string().optional(), personId: id.optional() }),
    response: z.object({ instance: instance.nullable(), people: z.array(person) }),
  }),
  ...operationsRoutes,
};
