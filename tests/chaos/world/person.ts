import { createApiClient, identityApi } from '@osinum/contracts';
import { eventually, refreshTokens, signInWithProConnect, type ProConnectLogin, type SignedIn } from '@osinum/testing';

/** A real commune of the dataset that the other tests leave alone: Billancourt, Somme. */
const siret = '21800100600012';
const siren = siret.slice(0, 9);
const renewMs = 90_000;

/** Somebody signed in through Keycloak and ProConnect, whose token is kept fresh. */
export interface Person {
  readonly personId: string;
  readonly instanceId: string;
  readonly siren: string;
  readonly email: string;
  readonly login: ProConnectLogin;
  token(): string;
  stop(): void;
}

/** Signs in a person of this run, as the pages do; its token is renewed before it ends, and again when Keycloak is away. */
export async function signInPerson(run: string): Promise<Person> {
  const email = `pannes-${run}@billancourt.example`;
  const login = {
    login: `pannes-${run}`, siret, givenName: 'Camille', usualName: 'Pannes', email, organization: 'Commune de Billancourt',
    roles: ['agent_public', 'agent_public_territorial'],
  };
  let signedIn: SignedIn = await signInWithProConnect(login);
  const identity = createApiClient(identityApi, { baseUrl: process.env['IDENTITY_URL']!, deadlineMs: 10_000 });
  const known = await eventually(() => identity.signIn({ body: { host: 'osinum.localhost' }, token: signedIn.accessToken }), { timeoutMs: 30_000 });
  if (known.outcome !== 'member') throw new Error(`the person of the test was not let in: ${known.outcome}`);
  const renew = async () => {
    signedIn = await refreshTokens(signedIn).catch(() => signInWithProConnect(login));
  };
  let timer = setTimeout(again, renewMs);
  function again() {
    renew().then(() => renewMs, () => 3_000).then((next) => { timer = setTimeout(again, next); });
  }
  const { personId, instanceId } = known;
  return { personId, instanceId, siren, email, login, token: () => signedIn.accessToken, stop: () => clearTimeout(timer) };
}
