import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  refreshTokens, serviceToken, signInStaff, signInWithProConnect, SignInRefused, signOut,
  type SignedIn, type StaffCredentials,
} from '../../libs/testing/src/sign-in.ts';
import { eventually } from '../../libs/testing/src/eventually.ts';
import { TokenVerifier } from '../../libs/service-kit/src/access/token-verifier.ts';
import { startSimulator } from '../local/proconnect-simulator/server.mjs';
import { readConfiguration as readSimulatorConfiguration } from '../local/proconnect-simulator/configuration.mjs';
import { connect } from './reconcile/admin.mjs';
import { readConfiguration } from './reconcile/configuration.mjs';
import { reconcile } from './reconcile/reconcile.mjs';

/** A realm and a simulator of this file's own, on the Keycloak of the stack: their faults disturb nobody. */
const realm = `osinum-spec-${process.pid}`;
const data = mkdtempSync(join(tmpdir(), 'osinum-realm-'));
const secret = 'secret-of-this-specification-only';
const keycloakUrl = process.env['KEYCLOAK_URL'] ?? '';
const target = { keycloakUrl, realm, clientSecret: secret, redirectUri: 'http://osinum.localhost:9/connexion/retour' };
const mireille = { ...target, login: 'mireille.garnier' };
const demoAdvisor = 'ines.caradec@osinum.example';

/** Creating and deleting a realm takes seconds on a busy machine. */
jest.setTimeout(180_000);

let configuration: ReturnType<typeof readConfiguration>;
let simulator: { issuer: string; close(): Promise<void> };
let lines: string[];

const simulate = (method: string, path: string, body?: object) =>
  fetch(new URL(path, simulator.issuer), { method, ...(body && { body: JSON.stringify(body) }) });

async function refusalOf(signIn: Promise<SignedIn>): Promise<SignInRefused> {
  const error = await signIn.then(() => new Error('signed in'), (reason: unknown) => reason);
  if (error instanceof SignInRefused) return error;
  throw error;
}

beforeAll(async () => {
  const port = await new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const found = (server.address() as AddressInfo).port;
      server.close(() => done(found));
    });
  });
  const env = {
    ...process.env, KEYCLOAK_REALM: realm, OSINUM_DATA: data, PUBLIC_BASE: 'http://{host}:9',
    PROCONNECT_ISSUER: `http://localhost:${port}/api/v2`, PROCONNECT_CLIENT_ID: 'spec', PROCONNECT_CLIENT_SECRET: secret,
    ...Object.fromEntries(['OSINUM_WEB', 'SVC_IDENTITY', 'SVC_DIAGNOSTICS', 'SVC_CATALOGUE', 'SVC_RECOMMENDATIONS', 'SVC_CASEWORK',
      'SVC_NOTIFICATIONS', 'SVC_WEB'].map((client) => [`KEYCLOAK_CLIENT_SECRET_${client}`, secret])),
  };
  simulator = await startSimulator(readSimulatorConfiguration(env));
  configuration = readConfiguration(env, ['--demo-staff']);
  lines = [];
  await reconcile(configuration, (line: string) => lines.push(line));
});

afterAll(async () => {
  await simulator.close();
  rmSync(data, { recursive: true });
  await (await connect(configuration)).realms.del({ realm });
});

describe('the reconciliation', () => {
  it('creates the realm, then finds nothing to change', async () => {
    expect(lines[0]).toContain(`realm ${realm} created`);
    const again: string[] = [];
    await reconcile(configuration, (line: string) => again.push(line));
    expect(again).toEqual(['keycloak: nothing to change']);
  });

  it('mends what was changed by hand, and says it', async () => {
    const admin = await connect(configuration);
    await admin.realms.update({ realm }, { duplicateEmailsAllowed: false });
    await admin.identityProviders.update({ alias: 'proconnect' }, {
      ...await admin.identityProviders.findOne({ alias: 'proconnect' }), trustEmail: true,
    });
    const again: string[] = [];
    await reconcile(configuration, (line: string) => again.push(line));
    expect(again).toEqual(expect.arrayContaining([
      'keycloak: realm: duplicateEmailsAllowed', 'keycloak: identity provider proconnect: trustEmail', 'keycloak: 2 change(s)',
    ]));
  });

  it('keeps the credentials of demo staff where only their owner reads', () => {
    const file = join(data, 'staff-credentials.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(configuration.demoStaff.people.length);
  });

  it('refuses to run without a secret', () => {
    expect(() => readConfiguration({ KEYCLOAK_URL: keycloakUrl })).toThrow(/is missing/);
  });
});

describe('a ProConnect sign-in', () => {
  it('gives an access token with who, and with what belongs to this login', async () => {
    const { claims, idToken } = await signInWithProConnect(mireille);
    expect(claims).toMatchObject({
      iss: `${keycloakUrl}/realms/${realm}`, aud: 'osinum-api', azp: 'osinum-web', sub: expect.any(String), sid: expect.any(String),
      idp: 'proconnect', pc_sub: expect.any(String), siret: '21600180000012', pc_acr: 'eidas1', pc_idp_id: expect.any(String),
      pc_roles: expect.arrayContaining(['agent_public', 'agent_public_territorial']), pc_organization: 'Commune de Crisolles',
      given_name: 'Mireille', family_name: 'Garnier', email: 'mairie@crisolles.example',
    });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(300);
    for (const right of ['realm_access', 'resource_access', 'acr']) expect(claims).not.toHaveProperty(right);
    expect(JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString()).aud).toBe('osinum-web');
  });

  it('lets a private user reach us, without a role', async () => {
    const { claims } = await signInWithProConnect({ ...target, login: 'lea.martin' });
    expect(claims).toMatchObject({ siret: '99999999800019' });
    expect(claims).not.toHaveProperty('pc_roles');
  });

  it('takes the longest names that ProConnect passes on, and keeps none of them', async () => {
    const names = { givenName: 'É'.repeat(256), usualName: 'Ç'.repeat(256) };
    const { claims } = await signInWithProConnect({ ...mireille, ...names, login: 'un.nom.long', email: 'long@crisolles.example' });
    expect(claims).toMatchObject({ given_name: names.givenName, family_name: names.usualName });
    const user = await (await connect(configuration)).users.findOne({ id: String(claims['sub']) });
    expect([user?.firstName ?? '', user?.lastName ?? '']).toEqual(['', '']);
  });

  it('gives two people of one mailbox two accounts', async () => {
    const other = { ...target, givenName: 'Zoé', usualName: 'Petit', email: 'mairie@crisolles.example', siret: '21600180000012' };
    const subjects = await Promise.all([
      signInWithProConnect(mireille), signInWithProConnect({ ...other, login: 'zoe.petit' }), signInWithProConnect({ ...other, login: 'zoe.grand' }),
    ]);
    expect(new Set(subjects.map(({ claims }) => claims['sub'])).size).toBe(3);
  });

  it('follows the SIRET of the login, on one account, and writes nothing of it on the user', async () => {
    const first = await signInWithProConnect(mireille);
    const second = await signInWithProConnect({ ...mireille, siret: '24600075600014' });
    expect(second.claims).toMatchObject({ sub: first.claims['sub'], siret: '24600075600014' });
    expect((await refreshTokens(first, target)).claims['siret']).toBe('21600180000012');
    const user = await (await connect(configuration)).users.findOne({ id: String(first.claims['sub']) });
    expect(user).toMatchObject({ username: `proconnect.${first.claims['pc_sub']}` });
    expect(user.attributes ?? {}).toEqual({});
  });

  it('still works for somebody whose first sign-in was cut short', async () => {
    const shared = await signInWithProConnect(mireille);
    const interrupted = signInWithProConnect({ ...target, login: 'karim.benali', browser: shared.browser, parameters: { prompt: 'login' } });
    expect((await refusalOf(interrupted)).page.url).toContain('after-first-broker-login');
    expect((await signInWithProConnect({ ...target, login: 'karim.benali' })).claims).toMatchObject({ given_name: 'Karim' });
  });

  it('ends everywhere at sign-out, ProConnect included', async () => {
    const signedIn = await signInWithProConnect(mireille);
    const end = await signOut(signedIn, target);
    expect(end.url).toBe('http://osinum.localhost:9/deconnexion/retour?state=goodbye');
    await expect(refreshTokens(signedIn, target)).rejects.toThrow('no token');
    const { page } = await refusalOf(signInWithProConnect({ ...mireille, browser: signedIn.browser, parameters: { prompt: 'none' } }));
    expect(page.url).toContain('error=login_required');
    const asked = await signedIn.browser.get(`${simulator.issuer}/authorize?${new URLSearchParams({
      client_id: 'spec', response_type: 'code', scope: 'openid', state: 's'.repeat(32), redirect_uri: `${keycloakUrl}/realms/${realm}/broker/proconnect/endpoint`,
    })}`);
    expect(asked.html).toContain('Choisir une identité');
  });
});

describe('what Keycloak refuses from a provider', () => {
  it('a private user, when the service may only receive public agents', async () => {
    await simulate('PATCH', '/simulator/switches', { fsType: 'private' });
    const { page } = await refusalOf(signInWithProConnect({ ...target, login: 'lea.martin' }));
    await simulate('PATCH', '/simulator/switches', { fsType: 'public' });
    expect(page.html).toContain('Y500015');
  });

  it('a token signed by another key', async () => {
    await simulate('PATCH', '/simulator/switches', { wrongSignature: true });
    const { page } = await refusalOf(signInWithProConnect(mireille));
    await simulate('PATCH', '/simulator/switches', { wrongSignature: false });
    expect(page.status).toBe(502);
  });

  it.each([
    ['that answers another request', { wrongNonce: true }, { wrongNonce: false }],
    ['whose time is over', { clockSkewSeconds: -120 }, { clockSkewSeconds: 0 }],
  ])('a token %s', async (_, fault, mended) => {
    await simulate('PATCH', '/simulator/switches', fault);
    const { page } = await refusalOf(signInWithProConnect(mireille));
    await simulate('PATCH', '/simulator/switches', mended);
    expect(page.status).toBeGreaterThanOrEqual(400);
  });

  it('nothing once the provider has new keys: it reads them, at most every ten seconds', async () => {
    await simulate('POST', '/simulator/rotate-keys');
    expect((await eventually(() => signInWithProConnect(mireille), { timeoutMs: 20_000, everyMs: 500 })).claims).toMatchObject({ given_name: 'Mireille' });
  });
});

describe('levels of assurance, once some are asked for', () => {
  const ask = (...acrValues: string[]) => reconcile({ ...configuration, proconnect: { ...configuration.proconnect, acrValues } }, () => undefined);
  beforeAll(() => ask('eidas1', 'eidas2'));
  afterAll(() => ask());

  it('let in by one of them', async () => {
    expect((await signInWithProConnect({ ...mireille, acr: 'eidas2' })).claims).toMatchObject({ pc_acr: 'eidas2' });
  });

  it('ProConnect refuses the others', async () => {
    const { page } = await refusalOf(signInWithProConnect({ ...mireille, acr: 'eidas0' }));
    expect(page.html).toContain('niveau de sécurité');
  });

  it('Keycloak refuses the others, should ProConnect let them through', async () => {
    const { identityProviders } = await connect(configuration);
    const provider = (await identityProviders.findOne({ alias: 'proconnect' }))!;
    const unasked = { ...provider.config, authorizationUrl: `${simulator.issuer}/authorize`, clientSecret: secret };
    await identityProviders.update({ alias: 'proconnect' }, { ...provider, config: unasked });
    const { page } = await refusalOf(signInWithProConnect({ ...mireille, acr: 'eidas0' }));
    expect(page.html).toContain('niveau de sécurité plus bas');
  });
});

describe('new keys of the realm', () => {
  const kidOf = ({ accessToken }: SignedIn) => (JSON.parse(Buffer.from(accessToken.split('.')[0] ?? '', 'base64url').toString()) as { kid: string }).kid;

  it('are taken by the services without a restart, and the tokens of before stay good', async () => {
    const verifier = new TokenVerifier(keycloakUrl, realm);
    const before = await signInWithProConnect(mireille);
    await verifier.verify(before.accessToken);
    const admin = await connect(configuration);
    await admin.components.create({
      name: 'new-key', providerId: 'rsa-generated', providerType: 'org.keycloak.keys.KeyProvider', parentId: (await admin.realms.findOne({ realm }))!.id!,
      config: { priority: ['200'], enabled: ['true'], active: ['true'], algorithm: ['RS256'], keySize: ['2048'] },
    });
    const after = await refreshTokens(before, target);
    expect(kidOf(after)).not.toBe(kidOf(before));
    const claims = await eventually(() => verifier.verify(after.accessToken), { timeoutMs: 20_000, everyMs: 500 });
    expect(claims.sub).toBe(before.claims['sub']);
    expect((await new TokenVerifier(keycloakUrl, realm).verify(before.accessToken)).sub).toBe(before.claims['sub']);
  });
});

describe('staff', () => {
  const credentials = (): StaffCredentials => (JSON.parse(readFileSync(join(data, 'staff-credentials.json'), 'utf8')) as StaffCredentials[])
    .find(({ username }) => username === demoAdvisor) as StaffCredentials;

  it('sign in with password and TOTP, and carry nothing of ProConnect', async () => {
    const { claims } = await signInStaff({ ...target, username: demoAdvisor, credentials: credentials() });
    expect(claims).toMatchObject({ sub: credentials().id, aud: 'osinum-api', given_name: 'Inès', family_name: 'Caradec', email: demoAdvisor });
    for (const claim of ['idp', 'pc_sub', 'siret', 'pc_roles']) expect(claims).not.toHaveProperty(claim);
  });

  it('read French, and are refused with a wrong code', async () => {
    const wrong = { ...credentials(), totpSecret: 'JBSWY3DPEHPK3PXP' };
    const { page } = await refusalOf(signInStaff({ ...target, username: demoAdvisor, credentials: wrong }));
    expect(page.html).toContain('lang="fr"');
    expect(page.html).toContain('Ce code n’est pas le bon.');
  });

  it('must configure TOTP when the account has none', async () => {
    const admin = await connect(configuration);
    const password = 'a-password-long-enough';
    await admin.users.create({ username: 'nouvelle@osinum.example', enabled: true, credentials: [{ type: 'password', value: password }] });
    const { page } = await refusalOf(signInStaff({
      ...target, username: 'nouvelle@osinum.example', credentials: { id: '', username: 'nouvelle@osinum.example', password, totpSecret: 'JBSWY3DPEHPK3PXP' },
    }));
    expect(page.url).toContain('CONFIGURE_TOTP');
  });

  it('cannot reach the account pages, where a ProConnect identity could be linked', async () => {
    const response = await fetch(`${keycloakUrl}/realms/${realm}/account/`, { redirect: 'manual' });
    expect(response.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a service', () => {
  it('gets a token of its own for the services’ audience', async () => {
    const token = await serviceToken('svc-casework', target);
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ azp: 'svc-casework', aud: 'osinum-api' });
  });
});
