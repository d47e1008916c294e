import { parametersOf, type ExposedRoute } from '../surface/routes.ts';

/** What is known of a caller, said without any of the platform's code. */
export type Caller = { readonly name: string; readonly token?: string } & (
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'agent'; readonly role?: 'referent' | 'membre' }
  | { readonly kind: 'staff'; readonly roles: readonly string[]; readonly sameInstance: boolean }
);

/** `admitted`: the policy lets in, and the feature decides. */
export type Expected = 401 | 403 | 404 | 'admitted';

/** Who may do what, stated a second time: the kernel's own table must agree with it. */
const whoMay: Readonly<Record<string, readonly string[]>> = {
  'collectivite:read': ['referent', 'membre'],
  'diagnostic:read': ['referent', 'membre'],
  'diagnostic:answer': ['referent', 'membre'],
  'diagnostic:complete': ['referent'],
  'diagnostic:assist': ['conseiller'],
  'plan:read': ['referent', 'membre'],
  'plan:update': ['referent', 'membre'],
  'membership:manage': ['referent'],
  'accompagnement:read-shared': ['referent', 'membre'],
  'case:read': ['conseiller', 'operateur'],
  'case:claim': ['conseiller'],
  'case:work': ['conseiller'],
  'collectivite:read-shared': ['conseiller', 'operateur'],
  'instance:manage': ['operateur'],
  'platform:operate': ['administrateur'],
};

/** What a route must answer to a caller: who one is before what one may, and another's things are not there at all. */
export function expectedOf(route: ExposedRoute, caller: Caller): Expected {
  const { policy } = route;
  if (policy.kind === 'anyone') return 'admitted';
  if (caller.kind === 'anonymous' || caller.kind === 'forged') return 401;
  if (policy.kind === 'callers') return caller.kind === 'service' && policy.callers.includes(caller.service) ? 'admitted' : 403;
  if (caller.kind === 'service') return 403;
  if (policy.kind === 'signed-in') return 'admitted';
  if (policy.kind === 'member') return caller.kind === 'agent' && caller.role ? rightOf([caller.role], policy.permission) : 404;
  const elsewhere = caller.kind === 'staff' && !caller.sameInstance && parametersOf(route).includes('instanceId');
  return caller.kind === 'staff' && !elsewhere ? rightOf(caller.roles, policy.permission) : 404;
}

function rightOf(roles: readonly string[], permission: string): Expected {
  const allowed = whoMay[permission];
  if (!allowed) throw new Error(`nobody said who may ${permission}`);
  return roles.some((role) => allowed.includes(role)) ? 'admitted' : 403;
}
