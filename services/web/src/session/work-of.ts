import { can, type StaffRole } from '@osinum/kernel';

/** Where the work of a staff member begins. */
export function workOf(roles: readonly StaffRole[]): { href: string; label: string } {
  const operates = can(roles, 'platform:operate') && !can(roles, 'case:read');
  return operates ? { href: '/administration', label: 'Aller à l’administration' } : { href: '/file', label: 'Aller à la file' };
}
