import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { caseworkApi, createApiClient, type ApiClient } from '@osinum/contracts';
import { personIdOf } from '@osinum/kernel';
import { startService, type RunningService } from '@osinum/service-kit';
import { signInStaff, signInWithProConnect, type SignedIn } from '@osinum/testing';
import { casework } from './service.ts';
import { anOpenCase, type CaseOfTest } from './spec/claimed-case.ts';
import { Harness } from './spec/harness.ts';

let harness: Harness;
let service: RunningService;
let api: ApiClient<typeof caseworkApi>;
let ines: SignedIn;
let hugo: SignedIn;
let mireille: SignedIn;
let opened: CaseOfTest;
const national = randomUUID();
const vallees = randomUUID();

const personOf = ({ claims }: SignedIn) =>
  personIdOf(claims['pc_sub'] ? { issuer: 'proconnect', subject: String(claims['pc_sub']) } : { issuer: 'local', subject: String(claims['sub']) });
const problem = (status: number, code: string) => ({ problem: expect.objectContaining({ status, code }) });

beforeAll(async () => {
  harness = await Harness.start();
  service = await startService(casework, {
    ...process.env,
    ...harness.urls,
    SERVICE_PORT: '0',
    IDENTITY_URL: 'http://127.0.0.1:9',
    KAFKA_BROKERS: '',
    REDIS_URL: '',
    CLOCK_FILE: '',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });
  api = createApiClient(caseworkApi, { baseUrl: service.url });
  ines = await signInStaff({ username: 'ines.caradec@osinum.example' });
  hugo = await signInStaff({ username: 'hugo.verdier@vallees.example' });
  mireille = await signInWithProConnect({ login: 'mireille.garnier' });
  await harness.anAdvisor(national, { personId: personOf(ines) });
  await harness.anAdvisor(vallees, { personId: personOf(hugo) });
  opened = await anOpenCase(harness, national, { alertCodes: ['A1'] });
  await harness.aMember(opened.collectiviteId, personOf(mireille));
}, 60_000);

afterAll(async () => {
  await service?.close();
  await harness?.stop();
});

const inAMonth = new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);
const as = ({ accessToken }: SignedIn) => ({ token: accessToken });
const one = () => ({ params: { instanceId: national, caseId: opened.caseId } });

describe('the routes of casework', () => {
  it('let an advisor find, take and work a case, and the commune read what is shared', async () => {
    const queue = await api.listCases({ params: { instanceId: national }, query: { view: 'tous' }, ...as(ines) });
    expect(queue.rows).toMatchObject([{ id: opened.caseId, claimable: true, priority: 'haute' }]);
    const claimed = await api.claimCase({ ...one(), ...as(ines) });
    expect(claimed).toMatchObject({ mine: true, status: 'en-cours' });
    const body = { news: 'J’ai trouvé un disque.' };
    await api.completeTask({ params: { ...one().params, taskId: claimed.tasks[0]!.id }, body, ...as(ines) });
    await api.addTimelineEntry({ ...one(), body: { kind: 'note', text: 'entre nous' }, ...as(ines) });
    await api.addTask({ ...one(), body: { title: 'Rappeler', dueOn: inAMonth }, ...as(ines) });
    await api.changeCaseStatus({ ...one(), body: { to: 'en-pause' }, ...as(ines) });

    const path = { collectiviteId: opened.collectiviteId };
    await api.writeToAdvisor({ params: path, body: { instanceId: national, text: 'Merci.' }, ...as(mireille) });
    const { accompagnement } = await api.getAccompagnement({ params: path, query: { instanceId: national }, ...as(mireille) });
    expect(accompagnement).toMatchObject({ status: 'en-pause', assigneeId: personOf(ines) });
    const texts = accompagnement!.timeline.map((entry) => entry.text);
    expect(texts).toEqual(expect.arrayContaining(['J’ai trouvé un disque.', 'Merci.']));
    expect(texts).not.toContain('entre nous');
    expect((await api.getCase({ ...one(), ...as(ines) })).timeline[0]).toMatchObject({ authorSide: 'collectivite', text: 'Merci.' });
  });

  it('are closed to the advisor of another instance, under either path', async () => {
    await expect(api.getCase({ ...one(), ...as(hugo) })).rejects.toMatchObject(problem(404, 'not-found'));
    const forged = { params: { instanceId: vallees, caseId: opened.caseId } };
    await expect(api.getCase({ ...forged, ...as(hugo) })).rejects.toMatchObject(problem(404, 'case-not-found'));
    await expect(api.claimCase({ ...forged, ...as(hugo) })).rejects.toMatchObject(problem(404, 'case-not-found'));
    expect(await api.listCases({ params: { instanceId: vallees }, query: {}, ...as(hugo) })).toMatchObject({ rows: [], total: 0 });
  });

  it('are closed to a commune on the staff side, to its neighbour, to staff on the commune’s side, to whoever cannot be checked, and to nobody in particular', async () => {
    await expect(api.getCase({ ...one(), ...as(mireille) })).rejects.toMatchObject(problem(404, 'not-found'));
    const neighbour = await anOpenCase(harness, national);
    await harness.aMember(neighbour.collectiviteId, personOf(mireille), 'ended');
    const path = { params: { collectiviteId: neighbour.collectiviteId }, query: { instanceId: national } };
    await expect(api.getAccompagnement({ ...path, ...as(mireille) })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.getAccompagnement({ ...path, ...as(ines) })).rejects.toMatchObject(problem(404, 'not-found'));
    const unknown = { ...path, params: { collectiviteId: randomUUID() } };
    await expect(api.getAccompagnement({ ...unknown, ...as(mireille) })).rejects.toMatchObject(problem(503, 'rights-unknown'));
    await expect(api.getCase(one())).rejects.toMatchObject(problem(401, 'http-401'));
  });

  it('refuse what is mal formed', async () => {
    const body = { title: '', dueOn: '31 décembre' } as never;
    await expect(api.addTask({ ...one(), body, ...as(ines) })).rejects.toMatchObject(problem(422, 'request-invalid'));
  });
});
