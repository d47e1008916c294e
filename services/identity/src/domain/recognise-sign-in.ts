import { isSiret, sirenOf, type Account } from '@osinum/kernel';
import { undescribedCollectivite, type OfficialCollectivite } from './official-collectivite.ts';

/** The login, as the verified token tells it. */
export interface LoginFacts {
  account: Account;
  siret: string | undefined;
  proconnectRoles: readonly string[];
  organization: string | undefined;
}

/** What identity knows about it. */
export interface KnownFacts<S> {
  instance: { id: string; national: boolean };
  /** The body of the login's SIREN in the official dataset. */
  official: OfficialCollectivite | undefined;
  /** The operator of this host serves that body. */
  served: boolean;
  /** The person as staff, of whatever instance. */
  staff: S | undefined;
}

export type RefusalReason =
  | 'private-user'
  | 'siret-missing'
  | 'siret-invalid'
  | 'collectivite-unknown'
  | 'not-served-here'
  | 'staff-elsewhere'
  | 'staff-unknown';

export type Recognition<S> =
  | { outcome: 'staff'; staff: S }
  | { outcome: 'member'; collectivite: OfficialCollectivite }
  | { outcome: 'refused'; reason: RefusalReason };

const refused = (reason: RefusalReason) => ({ outcome: 'refused', reason }) as const;

/** Who signs in on this host: staff, an agent of a body it serves, or nobody and why. */
export function recogniseSignIn<S extends { instanceId: string }>(login: LoginFacts, known: KnownFacts<S>): Recognition<S> {
  if (login.account.issuer === 'local') return recogniseStaff(known);
  if (!login.siret) return refused('siret-missing');
  if (!isSiret(login.siret)) return refused('siret-invalid');
  const collectivite = known.official ?? undescribedBody(login, login.siret);
  if (!collectivite) return refused(isPublicAgent(login) ? 'collectivite-unknown' : 'private-user');
  if (saidPrivate(login)) return refused('private-user');
  return known.instance.national || known.served ? { outcome: 'member', collectivite } : refused('not-served-here');
}

function recogniseStaff<S extends { instanceId: string }>({ staff, instance }: KnownFacts<S>): Recognition<S> {
  if (!staff) return refused('staff-unknown');
  return staff.instanceId === instance.id ? { outcome: 'staff', staff } : refused('staff-elsewhere');
}

/** ProConnect vouches for local public bodies that the dataset does not hold. */
function undescribedBody(login: LoginFacts, siret: string): OfficialCollectivite | undefined {
  if (!login.proconnectRoles.includes('agent_public_territorial')) return undefined;
  return undescribedCollectivite(sirenOf(siret), login.organization);
}

const isPublicAgent = ({ proconnectRoles }: LoginFacts) => proconnectRoles.some((role) => role.startsWith('agent_public'));

/** No role at all says nothing: ProConnect gives none when it cannot look the organisation up. */
const saidPrivate = (login: LoginFacts) => login.proconnectRoles.length > 0 && !isPublicAgent(login);
