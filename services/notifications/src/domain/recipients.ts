/** A person one may write to. */
export interface Recipient {
  personId: string;
  name: string;
  email: string;
}

/** A member of a collectivité. */
export interface Member extends Recipient {
  role: string;
  status: string;
}

/** Who is written to in the name of a collectivité: its référents, else every active member. Nobody without an address. */
export function recipientsAmong(members: readonly Member[]): Recipient[] {
  const active = members.filter((member) => member.status === 'active' && member.email !== '');
  const referents = active.filter((member) => member.role === 'referent');
  return (referents.length > 0 ? referents : active).map(({ personId, name, email }) => ({ personId, name, email }));
}
