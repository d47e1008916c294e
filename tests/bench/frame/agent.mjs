import { randomUUID } from 'node:crypto';
import { personIdOf } from '@osinum/kernel';
import { refreshTokens, signInWithProConnect } from '@osinum/testing';

export const siren = '216001800';

/** Somebody signed in through Keycloak and the ProConnect simulator; `fresh` renews the tokens, before a round. */
export async function anAgent() {
  let signedIn = await signInWithProConnect({
    login: `bench-${randomUUID()}`, siret: `${siren}00012`, givenName: 'Banc', usualName: 'Essai', email: 'banc@essai.example',
    organization: 'Commune d’essai', roles: ['agent_public'],
  });
  return {
    personId: personIdOf({ issuer: 'proconnect', subject: String(signedIn.claims.pc_sub) }),
    sid: String(signedIn.claims.sid),
    fresh: async () => (signedIn = await refreshTokens(signedIn)),
  };
}
