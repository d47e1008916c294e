import { personIdOf } from '@osinum/kernel';
import { signInStaff, signInWithProConnect, type SignedIn } from '@osinum/testing';
import type { CommunePersona } from '../../journeys/steps/commune.ts';

/** Somebody with a real token. */
export interface Agent {
  readonly token: string;
  readonly personId: string;
  readonly signedIn: SignedIn;
}

/** An agent of a commune, through Keycloak and the ProConnect simulator. */
export async function signInAgent(persona: CommunePersona & { organization?: string }): Promise<Agent> {
  const { login, siret, givenName, usualName, email, organization } = persona;
  const roles = ['agent_public', 'agent_public_territorial'];
  const signedIn = await signInWithProConnect({ login, siret, givenName, usualName, email, roles, ...(organization !== undefined && { organization }) });
  return agentOf(signedIn, { issuer: 'proconnect', subject: String(signedIn.claims['pc_sub']) });
}

/** A member of staff, with password and TOTP. */
export async function signInColleague(username: string): Promise<Agent> {
  const signedIn = await signInStaff({ username });
  return agentOf(signedIn, { issuer: 'local', subject: String(signedIn.claims['sub']) });
}

function agentOf(signedIn: SignedIn, account: Parameters<typeof personIdOf>[0]): Agent {
  return { token: signedIn.accessToken, personId: personIdOf(account), signedIn };
}
