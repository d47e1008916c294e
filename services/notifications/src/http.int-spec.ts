import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient, notificationsApi, type ApiClient } from '@osinum/contracts';
import { personIdOf } from '@osinum/kernel';
import { ConfigurationError, startService, type RunningService } from '@osinum/service-kit';
import { signInStaff, signInWithProConnect, type SignedIn } from '@osinum/testing';
import { notifications } from './service.ts';
import { eventsOf } from './spec/events.ts';
import { Harness, type Commune } from './spec/harness.ts';

let harness: Harness;
let service: RunningService;
let api: ApiClient<typeof notificationsApi>;
let mireille: SignedIn;
let ines: SignedIn;
let hugo: SignedIn;
let commune: Commune;
let instanceId: string;

const personOf = ({ claims }: SignedIn) =>
  personIdOf(claims['pc_sub'] ? { issuer: 'proconnect', subject: String(claims['pc_sub']) } : { issuer: 'local', subject: String(claims['sub']) });
const problem = (status: number, code: string) => ({ problem: expect.objectContaining({ status, code }) });
const environment = () => ({
  ...process.env,
  ...harness.urls,
  SERVICE_PORT: '0',
  IDENTITY_URL: 'http://127.0.0.1:9',
  SMTP_URL: 'smtp://127.0.0.1:9',
  PUBLIC_BASE: 'http://{host}:4100',
  KAFKA_BROKERS: '',
  REDIS_URL: '',
  CLOCK_FILE: '',
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test',
});

async function aStaffMember(signedIn: SignedIn, instance: string): Promise<void> {
  await harness.everything(
    `INSERT INTO access.staff VALUES ('${instance}', '${personOf(signedIn)}', '{conseiller}', '{60}', 20, '[]', false, 1)`,
  );
}

async function aMember(collectiviteId: string, status: 'active' | 'ended'): Promise<void> {
  await harness.everything(
    `INSERT INTO access.membership VALUES ('${collectiviteId}', '${personOf(mireille)}', 'referent', '${status}', '216001800', 1)`,
  );
}

beforeAll(async () => {
  harness = await Harness.start();
  service = await startService(notifications, environment());
  api = createApiClient(notificationsApi, { baseUrl: service.url });
  mireille = await signInWithProConnect({ login: 'mireille.garnier' });
  ines = await signInStaff({ username: 'ines.caradec@osinum.example' });
  hugo = await signInStaff({ username: 'hugo.verdier@vallees.example' });
  instanceId = await harness.anInstance();
  commune = await harness.aCommune(instanceId);
  await aStaffMember(ines, instanceId);
  await aStaffMember(hugo, await harness.anInstance('vallees'));
  await aMember(commune.collectiviteId, 'active');
  await eventsOf(harness, instanceId, commune.collectiviteId).completed();
}, 60_000);

afterAll(async () => {
  await service?.close();
  await harness?.stop();
});

const as = ({ accessToken }: SignedIn) => ({ token: accessToken });

describe('the reminders of a commune', () => {
  it('are read by its members and by the staff that serves it', async () => {
    const { collectiviteId } = commune;
    const own = await api.listRelances({ params: { collectiviteId }, ...as(mireille) });
    expect(own.relances.map(({ monthsBefore, status }) => `${monthsBefore} ${status}`)).toEqual(['6 planned', '3 planned', '1 planned', '0 planned']);
    expect(await api.listRelancesForStaff({ params: { instanceId, collectiviteId }, ...as(ines) })).toEqual(own);
  });

  it('are hidden from other communes, other instances, and anybody else', async () => {
    const { collectiviteId } = commune;
    const neighbour = (await harness.aCommune(instanceId)).collectiviteId;
    await aMember(neighbour, 'ended');
    await expect(api.listRelances({ params: { collectiviteId: neighbour }, ...as(mireille) })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.listRelancesForStaff({ params: { instanceId, collectiviteId }, ...as(hugo) })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.listRelancesForStaff({ params: { instanceId, collectiviteId }, ...as(mireille) })).rejects.toMatchObject(problem(404, 'not-found'));
    await expect(api.listRelances({ params: { collectiviteId } })).rejects.toMatchObject(problem(401, 'http-401'));
  });

  it('are hidden from the staff of an instance that only covers it', async () => {
    const covered = (await harness.aCommune(instanceId)).collectiviteId;
    await harness.everything(`UPDATE access.relation SET kind = 'perimetre' WHERE collectivite_id = '${covered}'`);
    const asked = api.listRelancesForStaff({ params: { instanceId, collectiviteId: covered }, ...as(ines) });
    await expect(asked).rejects.toMatchObject(problem(404, 'not-found'));
  });
});

it('does not start without knowing where mails go, and names what is missing', async () => {
  const start = startService(notifications, { ...environment(), SMTP_URL: '', PUBLIC_BASE: 'http://osinum.example' });
  await expect(start).rejects.toBeInstanceOf(ConfigurationError);
  await expect(start).rejects.toThrow(/SMTP_URL[\s\S]*PUBLIC_BASE/);
});
