import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient, diagnosticsApi, type ApiClient } from '@osinum/contracts';
import { personIdOf } from '@osinum/kernel';
import { startService, type RunningService } from '@osinum/service-kit';
import { signInStaff, signInWithProConnect, type SignedIn } from '@osinum/testing';
import { questionnaireV1 } from './data/questionnaire-v1.ts';
import { openLab, type Lab, type Tenant } from './db/lab.fixture.ts';
import { questionCode, theme, together } from './features/assistance-life.fixture.ts';
import { aDiagnosticOf, allAnswers } from './features/diagnostic-life.fixture.ts';
import { diagnostics } from './service.ts';

let lab: Lab;
let service: RunningService;
let api: ApiClient<typeof diagnosticsApi>;
let secretary: SignedIn;
let tenant: Tenant;

const personOf = ({ claims }: SignedIn) =>
  personIdOf(claims['pc_sub'] ? { issuer: 'proconnect', subject: String(claims['pc_sub']) } : { issuer: 'local', subject: String(claims['sub']) });

const join = (collectiviteId: string, personId: string, role: string, status = 'active') =>
  lab.all(
    `INSERT INTO access.membership (collectivite_id, person_id, role, status, siren, version) VALUES ($1, $2, $3, $4, '216001800', 1)
     ON CONFLICT (collectivite_id, person_id) DO UPDATE SET role = excluded.role`,
    [collectiviteId, personId, role, status],
  );

const staffed = (instanceId: string, personId: string) =>
  lab.all(
    `INSERT INTO access.staff (instance_id, person_id, roles, departements, capacity, absences, ended, version)
     VALUES ($1, $2, '{conseiller}', '{60}', 10, '[]', false, 1)`,
    [instanceId, personId],
  );

beforeAll(async () => {
  lab = await openLab();
  service = await startService(diagnostics, {
    ...process.env,
    SERVICE_PORT: '0',
    DATABASE_URL_APP: lab.urls.appUrl,
    DATABASE_URL_SYSTEM: lab.urls.systemUrl,
    IDENTITY_URL: 'http://127.0.0.1:9',
    KAFKA_BROKERS: '',
    CLOCK_FILE: '',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });
  api = createApiClient(diagnosticsApi, { baseUrl: service.url });
  secretary = await signInWithProConnect({ login: 'mireille.garnier' });
  tenant = await lab.aCollectivite();
  await join(tenant.collectiviteId, personOf(secretary), 'referent');
}, 60_000);

afterAll(async () => {
  await service?.close();
  await lab?.close();
});

const params = () => ({ collectiviteId: tenant.collectiviteId });
const token = () => secretary.accessToken;
const problem = (status: number, code: string) => ({ problem: expect.objectContaining({ status, code }) });

describe('the routes of diagnostics', () => {
  it('answer a référent from start to results, and a plain member but for the signature', async () => {
    const { id } = await api.startDiagnostic({ params: params(), body: { instanceId: tenant.instanceId }, token: token() });
    const one = { ...params(), diagnosticId: id };
    for (const { code: thematique } of questionnaireV1.thematiques) {
      const page = await api.getThematique({ params: { ...one, thematique }, query: {}, token: token() });
      const answers = page.questions.map(({ code }) => ({ ...allAnswers[code]!, questionCode: code, version: 0 }));
      const { outcomes } = await api.saveThematique({ params: { ...one, thematique }, body: { answers }, token: token() });
      expect(outcomes.every(({ outcome }) => outcome === 'saved')).toBe(true);
    }
    await join(tenant.collectiviteId, personOf(secretary), 'membre');
    await expect(api.completeDiagnostic({ params: one, body: { visibility: 'scores' }, token: token() })).rejects.toMatchObject(problem(403, 'permission-missing'));
    await join(tenant.collectiviteId, personOf(secretary), 'referent');
    const signed = await api.completeDiagnostic({ params: one, body: { visibility: 'scores-and-alerts' }, token: token() });
    expect(signed).toMatchObject({ status: 'completed', completedBy: personOf(secretary) });
    const results = await api.getResults({ params: one, token: token() });
    expect(results.alerts.map(({ code }) => code)).toEqual(['A2', 'A3']);
    const corrected = await api.correctProfile({ params: one, body: { struckAxes: ['protection'], version: 0 }, token: token() });
    expect(corrected.correction).toMatchObject({ struckAxes: ['protection'], version: 1, correctedBy: personOf(secretary) });
    expect((await api.getResults({ params: one, token: token() })).profile).toEqual(corrected);
    const saved = api.saveAnswer({ params: { ...one, questionCode: 'sauvegarde.existe' }, body: { state: 'unknown', version: 1 }, token: token() });
    await expect(saved).rejects.toMatchObject(problem(409, 'diagnostic-signed'));
  });

  it('show another collectivité’s diagnostic to nobody, under its own path or under ours', async () => {
    const other = await lab.aCollectivite();
    await join(other.collectiviteId, personOf(secretary), 'referent', 'ended');
    await expect(api.listDiagnostics({ params: { collectiviteId: other.collectiviteId }, token: token() })).rejects.toMatchObject(problem(404, 'not-found'));
    const [theirs] = await lab.all<{ id: string }>(
      `INSERT INTO diagnostic (collectivite_id, id, instance_id, status, questionnaire_version, started_at, started_by, version)
       VALUES ($1, gen_random_uuid(), $2, 'draft', '1', '2026-11-22', $3, 1) RETURNING id`,
      [other.collectiviteId, other.instanceId, other.personId],
    );
    await expect(api.getDiagnostic({ params: { ...params(), diagnosticId: theirs!.id }, token: token() })).rejects.toMatchObject(problem(404, 'diagnostic-unknown'));
  });

  it('refuse who is not signed in, and what is mal formed', async () => {
    await expect(api.listDiagnostics({ params: params() })).rejects.toMatchObject(problem(401, 'http-401'));
    await expect(api.listDiagnostics({ params: params(), token: `${token()}x` })).rejects.toMatchObject(problem(401, 'http-401'));
    const given = { ...params(), diagnosticId: 'mine' };
    await expect(api.getDiagnostic({ params: given, token: token() })).rejects.toMatchObject(problem(422, 'request-invalid'));
  });

  it('let an advisor fill the diagnostic of a syndicat that no directory places, under its agreement', async () => {
    const advisor = await signInStaff({ username: 'hugo.verdier@vallees.example' });
    const syndicat = await lab.aCollectivite({ kind: 'syndicat', departement: undefined });
    await staffed(syndicat.instanceId, personOf(advisor));
    const pair = together(lab, syndicat, personOf(advisor));
    const { id: diagnosticId } = await aDiagnosticOf(lab.db, syndicat).start(new Date());
    await pair.follow();
    await pair.agree(new Date());
    const { instanceId, collectiviteId } = syndicat;
    const page = { params: { instanceId, collectiviteId, diagnosticId, thematique: theme }, token: advisor.accessToken };
    const { outcomes } = await api.saveAssistedThematique({ ...page, body: { answers: [{ state: 'answered', choices: ['serveur-mairie'], questionCode, version: 0 }] } });
    expect(outcomes).toMatchObject([{ outcome: 'saved', answer: { savedBy: personOf(advisor) } }]);
    expect((await api.getAssistedThematique(page)).questions.find(({ code }) => code === questionCode)?.answer).toMatchObject({ choices: ['serveur-mairie'] });
    await lab.all(`UPDATE access.staff SET departements = '{}' WHERE person_id = $1`, [personOf(advisor)]);
    await expect(api.getAssistedThematique(page)).rejects.toMatchObject(problem(404, 'not-found'));
  });

  it('show shared results to the staff of the instance that serves the collectivité', async () => {
    const advisor = await signInStaff({ username: 'ines.caradec@osinum.example' });
    await staffed(tenant.instanceId, personOf(advisor));
    const path = { instanceId: tenant.instanceId, collectiviteId: tenant.collectiviteId };
    const { results } = await api.getSharedResults({ params: path, token: advisor.accessToken });
    expect(results).toMatchObject({ visibility: 'scores-and-alerts', alerts: [{ code: 'A2' }, { code: 'A3' }] });
    const other = await lab.aCollectivite();
    await expect(api.getSharedResults({ params: { ...path, collectiviteId: other.collectiviteId }, token: advisor.accessToken })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.getSharedResults({ params: path, token: token() })).rejects.toMatchObject(problem(404, 'not-found'));
  });
});
