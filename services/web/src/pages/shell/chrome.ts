import type { CollectiviteRole, StaffRole } from '@osinum/kernel';
import { can, plural } from '@osinum/kernel';
import type { Instance } from '@osinum/contracts';
import { brands, initialsOf, type Brand, type NavItem, type PageChrome } from '@osinum/views';
import type { MemberSession, OpenSession } from '../../session/session.ts';
import type { Page, Section } from './page.ts';

type Entry = [href: string, label: string, section?: Section];

const visitorNav: Entry[] = [
  ['/#etapes', 'Comment cela marche'],
  ['/catalogue', 'Catalogue', 'catalogue'],
];

const memberNav: Entry[] = [
  ['/diagnostic', 'Diagnostic', 'diagnostic'],
  ['/resultats', 'Résultats', 'resultats'],
  ['/plan', 'Plan d’action', 'plan'],
  ['/catalogue', 'Catalogue', 'catalogue'],
  ['/accompagnement', 'Accompagnement', 'accompagnement'],
];

const casesNav: Entry[] = [
  ['/file', 'File', 'file'],
  ['/file?vue=mes-accompagnements', 'Mes accompagnements', 'mes-accompagnements'],
];

/** Only what this person may open. */
const staffNav = (roles: readonly StaffRole[]): Entry[] => [
  ...(can(roles, 'case:read') ? casesNav : []),
  ...(can(roles, 'platform:operate') ? [['/administration', 'Administration', 'administration'] satisfies Entry] : []),
  ['/catalogue', 'Catalogue', 'catalogue'],
];

const roleLabels: Record<CollectiviteRole | StaffRole, string> = {
  referent: 'Personne référente',
  membre: 'Membre',
  conseiller: 'Équipe de conseil',
  operateur: 'Opérateur',
  administrateur: 'Administration',
};

const footerLinks = [
  { href: '/accessibilite', label: 'Accessibilité' },
  { href: '/donnees-personnelles', label: 'Données personnelles' },
  { href: '/mentions-legales', label: 'Mentions légales' },
];

/** The brand of an instance: its colours by code, its own name and address. */
export function brandOf(instance: Pick<Instance, 'code' | 'name' | 'tagline' | 'contactEmail'> | undefined): Brand {
  if (!instance) return brands.osinum;
  const { code, name, tagline, contactEmail } = instance;
  const known: Record<string, Brand> = brands;
  return { ...(known[code] ?? brands.osinum), name, tagline, contact: contactEmail };
}

/** Everything around a page except the brand: navigation, person, collectivité, for this session. */
export function aroundPage(page: Page, path: string, session: OpenSession | undefined): Omit<PageChrome, 'brand'> {
  const common = { title: page.title, footerLinks, ...(page.sheet && { sheet: page.sheet }), ...(page.script && { script: page.script }) };
  if (!session) return { ...common, nav: navOf(visitorNav, page, path), signInHref: '/connexion' };
  const role = session.kind === 'member' ? session.role : (session.roles[0] ?? 'conseiller');
  const person = { name: session.name, role: roleLabels[role], initials: initialsOf(session.name), signOutHref: '/deconnexion' };
  if (session.kind === 'staff') return { ...common, dense: true, nav: navOf(staffNav(session.roles), page, path), person };
  if (session.status !== 'active') return { ...common, person };
  return { ...common, nav: navOf(memberNav, page, path), person, strip: stripOf(session, page) };
}

function navOf(entries: readonly Entry[], page: Page, path: string): NavItem[] {
  return entries.map(([href, label, section]) => ({
    href,
    label,
    current: section !== undefined && section === page.section,
    exact: href === path,
  }));
}

function stripOf({ collectivite }: MemberSession, page: Page): NonNullable<PageChrome['strip']> {
  const { name, population } = collectivite;
  return {
    name,
    ...(population !== undefined && { detail: plural(population, 'habitant') }),
    links: [...(page.stripLinks ?? []), { href: '/equipe-collectivite', label: 'Votre équipe' }],
    ...(page.aside !== undefined && { aside: page.aside }),
  };
}
