import type { Account } from '@osinum/kernel';
import type { Tx } from './client.ts';
import type { Person } from './generated/client.ts';

/** What a sign-in says of a person: the only place where names and addresses come from. */
export interface PersonFacts {
  id: string;
  account: Account;
  givenName: string;
  familyName: string;
  name: string;
  email: string | undefined;
}

/** Writes what the sign-in says, under the person's own scope. */
export async function savePerson(tx: Tx, person: PersonFacts, at: Date): Promise<void> {
  const { id, account, givenName, familyName, name } = person;
  const facts = { givenName, familyName, name, email: person.email ?? null, lastSeenAt: at };
  await tx.person.upsert({
    where: { id },
    create: { id, issuer: account.issuer, subject: account.subject, firstSeenAt: at, ...facts },
    update: facts,
  });
}

export function findPerson(tx: Tx, id: string): Promise<Person | null> {
  return tx.person.findUnique({ where: { id } });
}
