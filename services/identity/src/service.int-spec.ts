import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApiClient, identityApi, type ApiClient } from '@osinum/contracts';
import { startService, type RunningService } from '@osinum/service-kit';
import { serviceToken, signInStaff, signInWithProConnect, staffCredentials } from '@osinum/testing';
import { demoInstance, nationalInstance } from './data/instances.ts';
import { endSessions, sweepSessionEndingsJob } from './jobs/end-sessions.ts';
import { demoStaff } from './seed/demo-staff.ts';
import { seedStaff } from './seed/seed-staff.ts';
import { identity } from './service.ts';
import { openBench, today, type Bench } from './testing/bench.ts';

/** The service over HTTP, with tokens from Keycloak and the ProConnect simulator: signing in takes seconds on a busy machine. */
jest.setTimeout(60_000);

let bench: Bench;
let service: RunningService;
let api: ApiClient<typeof identityApi>;
let pages: Server;
let asked: { authorization: string | undefined; body: string }[] = [];
let answer = 200;

const host = nationalInstance.host;
const mireille = () => signInWithProConnect({ login: 'mireille.garnier' });
const someone = (login: string, siret: string) =>
  signInWithProConnect({ login, siret, givenName: 'Zoé', usualName: 'Petit', email: `${login}@mairie.example`, roles: ['agent_public'] });

beforeAll(async () => {
  bench = await openBench();
  pages = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => { body += chunk; }).on('end', () => {
      asked.push({ authorization: req.headers.authorization, body });
      res.writeHead(answer, { 'content-type': 'application/json' }).end('{"ended":1}');
    });
  });
  await new Promise<void>((done) => { pages.listen(0, '127.0.0.1', done); });
  const people = [{ username: 'ines.caradec@osinum.example', givenName: 'Inès', familyName: 'Caradec', instance: 'osinum', roles: ['conseiller' as const], departements: ['60'] }];
  for (const one of demoStaff(people, [staffCredentials(people[0]!.username)])) await seedStaff(bench.context.database, one, today);
  service = await startService(identity, {
    SERVICE_PORT: '0', KEYCLOAK_URL: process.env['KEYCLOAK_URL'], KEYCLOAK_REALM: process.env['KEYCLOAK_REALM'], LOG_LEVEL: 'silent',
    SERVICE_CLIENT_ID: 'svc-identity', SERVICE_CLIENT_SECRET: process.env['KEYCLOAK_CLIENT_SECRET_SVC_IDENTITY'], NODE_ENV: 'test',
    DATABASE_URL_APP: bench.fresh.appUrl, DATABASE_URL_SYSTEM: bench.fresh.systemUrl, PUBLIC_BASE: 'https://{host}',
    WEB_URL: `http://127.0.0.1:${(pages.address() as AddressInfo).port}`,
  });
  api = createApiClient(identityApi, { baseUrl: service.url });
});

afterAll(async () => {
  await service.close();
  await bench.close();
  pages.closeAllConnections();
  await new Promise((done) => { pages.close(done); });
});

const refusal = (status: number) => expect.objectContaining({ problem: expect.objectContaining({ status }) });

describe('signing in', () => {
  it('attaches the secretary of Crisolles to her commune, then refuses a private user with a way out', async () => {
    const { accessToken: token } = await mireille();
    const result = await api.signIn({ token, body: { host } });
    expect(result).toMatchObject({ outcome: 'member', name: 'Mireille Garnier', collectivite: { name: 'Crisolles' }, role: 'referent', status: 'active' });
    const lea = await signInWithProConnect({ login: 'lea.martin' });
    expect(await api.signIn({ token: lea.accessToken, body: { host } }))
      .toMatchObject({ outcome: 'refused', reason: 'private-user', message: expect.stringContaining('réservé aux agents') });
  });

  it('knows an advisor by the local account, with password and TOTP', async () => {
    const { accessToken: token } = await signInStaff({ username: 'ines.caradec@osinum.example' });
    expect(await api.signIn({ token, body: { host } })).toMatchObject({ outcome: 'staff', name: 'Inès Caradec', roles: ['conseiller'] });
    expect(await api.signIn({ token, body: { host: demoInstance.host } })).toMatchObject({ outcome: 'refused', reason: 'staff-elsewhere' });
  });

  it('asks for a token of ours', async () => {
    await expect(api.signIn({ body: { host } })).rejects.toEqual(refusal(401));
    await expect(api.signIn({ token: await serviceToken('svc-web'), body: { host } })).rejects.toEqual(refusal(403));
  });

  it('shows the instances to everybody', async () => {
    const { instances } = await api.listInstances({});
    expect(instances.map(({ code }) => code)).toEqual(['osinum', 'vallees']);
  });
});

describe('the people of a collectivité', () => {
  it('are managed by its référent, seen by the right services, and by nobody else', async () => {
    const referent = await mireille();
    const waiting = await someone('zoe.petit', '21600180000012');
    const elsewhere = await someone('zoe.ville', '21600667600011');
    const own = await api.signIn({ token: referent.accessToken, body: { host } });
    const wait = await api.signIn({ token: waiting.accessToken, body: { host } });
    await api.signIn({ token: elsewhere.accessToken, body: { host } });
    if (own.outcome !== 'member' || wait.outcome !== 'member') throw new Error('refused');
    const params = { collectiviteId: own.collectivite.id, personId: wait.personId };
    const notifications = await serviceToken('svc-notifications');

    await expect(api.listMembers({ params, token: waiting.accessToken })).rejects.toEqual(refusal(404));
    await expect(api.listMembers({ params, token: elsewhere.accessToken })).rejects.toEqual(refusal(404));
    expect((await api.listMembers({ params, token: referent.accessToken })).members.map(({ status }) => status)).toEqual(['active', 'waiting']);
    expect(await api.membershipFact({ params, token: notifications })).toEqual({ membership: null });

    await api.approveMember({ params, token: referent.accessToken });
    expect(await api.membershipFact({ params, token: notifications })).toEqual({ membership: { role: 'membre', siren: '216001800' } });
    await expect(api.approveMember({ params, token: waiting.accessToken })).rejects.toEqual(refusal(403));
    const { people } = await api.recipientsOfCollectivite({ params, token: notifications });
    expect(people.map(({ email }) => email)).toEqual(['mairie@crisolles.example', 'zoe.petit@mairie.example']);
    await expect(api.recipientsOfCollectivite({ params, token: await serviceToken('svc-casework') })).rejects.toEqual(refusal(403));

    const ines = await signInStaff({ username: 'ines.caradec@osinum.example' });
    const seen = await api.membersForStaff({ params: { ...params, instanceId: nationalInstance.id }, token: ines.accessToken });
    expect(seen.members).toHaveLength(2);
    await expect(api.membersForStaff({ params: { ...params, instanceId: demoInstance.id }, token: ines.accessToken })).rejects.toEqual(refusal(404));

    await api.endMember({ params, token: referent.accessToken });
    expect(await api.membershipFact({ params, token: notifications })).toEqual({ membership: null });
    await expect(api.listMembers({ params, token: waiting.accessToken })).rejects.toEqual(refusal(404));
  });

  it('have advisors with a name for all, and an address for the mails alone', async () => {
    const token = await serviceToken('svc-notifications');
    const params = { instanceId: nationalInstance.id };
    const { people: [ines] } = await api.recipientsOfStaff({ params, query: { departement: '60' }, token });
    expect(ines).toMatchObject({ name: 'Inès Caradec', email: 'ines.caradec@osinum.example' });
    expect((await api.recipientsOfStaff({ params, query: { departement: '29' }, token })).people).toEqual([]);
    expect((await api.recipientsOfStaff({ params, query: {}, token })).people).toEqual([ines]);
    const { accessToken } = await mireille();
    expect(await api.staffNames({ query: { ids: `${ines!.personId},not-an-id` }, token: accessToken }))
      .toEqual({ people: [{ personId: ines!.personId, name: 'Inès Caradec' }] });
    expect(await api.staffFact({ params: { personId: ines!.personId }, token }))
      .toEqual({ staff: { personId: ines!.personId, instanceId: nationalInstance.id, roles: ['conseiller'], departements: ['60'] } });
  });
});

describe('the end of sessions', () => {
  it('is asked of the pages until they answer', async () => {
    const pending = () => bench.rows<{ collectivite_id: string; person_id: string }>('SELECT collectivite_id, person_id FROM session_ending WHERE done_at IS NULL');
    const [row] = await pending();
    const key = { collectiviteId: row!.collectivite_id, personId: row!.person_id };
    answer = 503;
    await expect(endSessions(service.context, key)).rejects.toThrow();
    expect(await pending()).toHaveLength(1);
    answer = 200;
    asked = [];
    await sweepSessionEndingsJob(service.context).run({ id: 'a', data: {}, attempt: 1 });
    expect(asked.map(({ body }) => JSON.parse(body))).toEqual([key]);
    const payload = asked[0]?.authorization?.split('.')[1] ?? '';
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ azp: 'svc-identity', aud: 'osinum-api' });
    expect(await pending()).toEqual([]);
  });
});
