import type { Principal } from '@osinum/service-kit';
import type { PersonFacts } from '../../db/people.ts';

/** What a login says of the person; a name is never empty. */
export function personFacts({ personId, account, givenName, familyName, name, email }: Principal): PersonFacts {
  return { id: personId, account, givenName, familyName, name: name || email || 'Sans nom', email };
}
