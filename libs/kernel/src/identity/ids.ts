import { createHash, randomUUID } from 'node:crypto';

/** A person's account: the ProConnect `sub`, or the Keycloak id of a local account. Never an e-mail. */
export interface Account {
  issuer: 'proconnect' | 'local';
  subject: string;
}

const PERSON_NAMESPACE = Buffer.from('7a0f1d5e8c3b4e0a9d2f6b1c4e7a8d90', 'hex');

/** A new random identifier (UUID version 4). */
export function newId(): string {
  return randomUUID();
}

/**
 * The person's id, derived from the account (UUID version 5 of `issuer:subject`), so that every
 * service reads it from the access token without asking identity. See ADR 0004.
 */
export function personIdOf(account: Account): string {
  const hash = createHash('sha1')
    .update(PERSON_NAMESPACE)
    .update(`${account.issuer}:${account.subject}`)
    .digest()
    .subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
