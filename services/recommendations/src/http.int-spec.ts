import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient, recommendationsApi, type ApiClient } from '@osinum/contracts';
import { newId, personIdOf } from '@osinum/kernel';
import { startService, type RunningService } from '@osinum/service-kit';
import { signInStaff, signInWithProConnect, type SignedIn } from '@osinum/testing';
import { planBench, type PlanBench } from './plan-bench.fixture.ts';
import { recommendations } from './service.ts';

let bench: PlanBench;
let service: RunningService;
let api: ApiClient<typeof recommendationsApi>;
let secretary: SignedIn;
let advisor: SignedIn;
const mine = newId();
const theirs = newId();
const instanceId = newId();

const personOf = ({ claims }: SignedIn) =>
  personIdOf(claims['pc_sub'] ? { issuer: 'proconnect', subject: String(claims['pc_sub']) } : { issuer: 'local', subject: String(claims['sub']) });

beforeAll(async () => {
  bench = await planBench();
  service = await startService(recommendations, {
    ...process.env,
    SERVICE_PORT: '0',
    DATABASE_URL_APP: bench.urls.appUrl,
    DATABASE_URL_SYSTEM: bench.urls.systemUrl,
    IDENTITY_URL: 'http://127.0.0.1:9',
    KAFKA_BROKERS: '',
    REDIS_URL: '',
    CLOCK_FILE: '',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });
  api = createApiClient(recommendationsApi, { baseUrl: service.url });
  secretary = await signInWithProConnect({ login: 'mireille.garnier' });
  advisor = await signInStaff({ username: 'ines.caradec@osinum.example' });
  await bench.all(
    `INSERT INTO access.membership (collectivite_id, person_id, role, status, siren, version) VALUES ($1::uuid, $2::uuid, 'membre', 'active', '216001800', 1)`,
    mine,
    personOf(secretary),
  );
  await bench.all(
    `INSERT INTO access.membership (collectivite_id, person_id, role, status, siren, version) VALUES ($1::uuid, $2::uuid, 'membre', 'ended', '216001800', 1)`,
    theirs,
    personOf(secretary),
  );
  await bench.all(
    `INSERT INTO access.staff (instance_id, person_id, roles, departements, capacity, absences, ended, version)
     VALUES ($1::uuid, $2::uuid, '{conseiller}', '{60}', 10, '[]', false, 1)`,
    instanceId,
    personOf(advisor),
  );
  await bench.all(
    `INSERT INTO access.collectivite (id, siren, name, kind, population, departement, version) VALUES ($1::uuid, '216001800', 'Crisolles', 'commune', 917, '60', 1)`,
    mine,
  );
  await bench.all(
    `INSERT INTO access.relation (instance_id, collectivite_id, kind, ended, version) VALUES ($1::uuid, $2::uuid, 'adherent', false, 1)`,
    instanceId,
    mine,
  );
  for (const collectiviteId of [mine, theirs]) await bench.completed(collectiviteId, [['sauvegarde.existe', 0, 'aucune']]);
}, 60_000);

afterAll(async () => {
  await service?.close();
  await bench?.close();
});

const problem = (status: number, code: string) => ({ problem: expect.objectContaining({ status, code }) });
const token = () => secretary.accessToken;

describe('the routes of recommendations', () => {
  it('give a member the plan, a change of state and help', async () => {
    const { plan } = await api.getPlan({ params: { collectiviteId: mine }, token: token() });
    const [action] = plan!.first;
    expect(action).toMatchObject({ measureCode: 'sauvegarde-auto', rank: 1, alert: true, state: 'proposee' });
    const params = { collectiviteId: mine, actionId: action!.id };
    const changed = await api.changeActionState({ params, body: { to: 'terminee', version: action!.version }, token: token() });
    expect(changed).toMatchObject({ state: 'terminee', changedBy: personOf(secretary), availableStates: ['en-cours'] });
    const stale = api.changeActionState({ params, body: { to: 'en-cours', version: action!.version }, token: token() });
    await expect(stale).rejects.toMatchObject(problem(409, 'action-version-stale'));
    const asked = await api.requestHelp({ params: { collectiviteId: mine }, body: { instanceId }, token: token() });
    expect(asked.requestId).toEqual(expect.any(String));
  });

  it('name the field that is missing', async () => {
    const { plan } = await api.getPlan({ params: { collectiviteId: mine }, token: token() });
    const [action] = plan!.first;
    const params = { collectiviteId: mine, actionId: action!.id };
    const { version } = await api.changeActionState({ params, body: { to: 'en-cours', version: action!.version }, token: token() });
    await expect(api.changeActionState({ params, body: { to: 'bloquee', version }, token: token() })).rejects.toMatchObject({
      problem: expect.objectContaining({ status: 422, errors: [expect.objectContaining({ path: 'body.note' })] }),
    });
  });

  it('answer a stranger as if there were nothing', async () => {
    await expect(api.getPlan({ params: { collectiviteId: theirs }, token: token() })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.getPlan({ params: { collectiviteId: mine }, token: advisor.accessToken })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.getPlan({ params: { collectiviteId: mine } })).rejects.toMatchObject({ problem: expect.objectContaining({ status: 401 }) });
  });

  it('give counts to the advisors of the collectivité’s operator, and nothing beyond their territory', async () => {
    const { counts } = await api.getPlanForStaff({ params: { instanceId, collectiviteId: mine }, token: advisor.accessToken });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    const elsewhere = api.getPlanForStaff({ params: { instanceId, collectiviteId: theirs }, token: advisor.accessToken });
    await expect(elsewhere).rejects.toMatchObject(problem(404, 'not-found'));
    const otherInstance = api.getPlanForStaff({ params: { instanceId: newId(), collectiviteId: mine }, token: advisor.accessToken });
    await expect(otherInstance).rejects.toMatchObject(problem(404, 'not-found'));
  });

  it('give no counts to an operator that only covers the collectivité', async () => {
    const relation = (kind: string) =>
      bench.all(`UPDATE access.relation SET kind = $3 WHERE instance_id = $1::uuid AND collectivite_id = $2::uuid`, instanceId, mine, kind);
    await relation('perimetre');
    try {
      const asked = api.getPlanForStaff({ params: { instanceId, collectiviteId: mine }, token: advisor.accessToken });
      await expect(asked).rejects.toMatchObject(problem(404, 'not-found'));
    } finally {
      await relation('adherent');
    }
  });
});
