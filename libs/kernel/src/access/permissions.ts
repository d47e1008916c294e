export const collectiviteRoles = ['referent', 'membre'] as const;
export type CollectiviteRole = (typeof collectiviteRoles)[number];

export const staffRoles = ['conseiller', 'operateur', 'administrateur'] as const;
export type StaffRole = (typeof staffRoles)[number];

export type Role = CollectiviteRole | StaffRole;

export const permissions = [
  'collectivite:read',
  'diagnostic:read',
  'diagnostic:answer',
  'diagnostic:complete',
  'diagnostic:assist',
  'plan:read',
  'plan:update',
  'membership:manage',
  'accompagnement:read-shared',
  'case:read',
  'case:claim',
  'case:work',
  'collectivite:read-shared',
  'instance:manage',
  'platform:operate',
] as const;
export type Permission = (typeof permissions)[number];

const membre: readonly Permission[] = [
  'collectivite:read',
  'diagnostic:read',
  'diagnostic:answer',
  'plan:read',
  'plan:update',
  'accompagnement:read-shared',
];

const conseiller: readonly Permission[] = ['case:read', 'case:claim', 'case:work', 'collectivite:read-shared', 'diagnostic:assist'];

const table: Record<Role, readonly Permission[]> = {
  membre,
  referent: [...membre, 'diagnostic:complete', 'membership:manage'],
  conseiller,
  operateur: ['case:read', 'collectivite:read-shared', 'instance:manage'],
  administrateur: ['platform:operate'],
};

/** What a role allows: the one table shared by pages and services. */
export function permissionsOf(role: Role): readonly Permission[] {
  return table[role];
}

/** True when one of the roles allows it. */
export function can(roles: Role | readonly Role[], permission: Permission): boolean {
  const list: readonly Role[] = typeof roles === 'string' ? [roles] : roles;
  return list.some((role) => table[role].includes(permission));
}
