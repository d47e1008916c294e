import { randomBytes } from 'node:crypto';
import { startService, type RunningService } from '@osinum/service-kit';
import { Redis } from 'ioredis';
import { web } from '../../../services/web/src/service.ts';
import { KeptForms } from '../../../services/web/src/session/kept-form.ts';
import { signInColleague, type Agent } from '../cast/agents.ts';
import { instanceOf, staffOf } from '../cast/instances.ts';
import { answerAll, correspond, live, type Life } from '../cast/live.ts';
import { services } from '../cast/services.ts';
import { addColleagues, settle, type Tenant } from '../cast/tenant.ts';
import { Sessions } from './sessions.ts';

/** Somebody at their browser: whose pages they see, and what must never be on them. */
export interface Person {
  readonly name: string;
  readonly agent: Agent;
  readonly host: string;
  readonly session: string;
  /** The cookie of a session that has ended. */
  readonly ended: string;
  /** The signed reminder of who was here last. */
  readonly reminder: string;
  readonly params: Readonly<Record<string, string>>;
  readonly foreign: readonly string[];
}

export interface World {
  readonly baseUrl: string;
  readonly people: readonly Person[];
  readonly referent: Person;
  readonly advisor: Person;
  readonly administrator: Person;
  /** Ids of another collectivité, under the names of parameters and of what fields hold. */
  readonly anothers: Readonly<Record<string, string>>;
  readonly otherHost: string;
  /** The referent agrees to fill the diagnostic with the advisor. */
  agree(): Promise<void>;
  close(): Promise<void>;
}

const manyPerMinute = '1000000';

/** Three communes (one has lived, one is about to sign again, one has just come), an advisor, and pages of our own. */
export async function makeWorld(): Promise<World> {
  const secret = randomBytes(32).toString('base64url');
  const redis = new Redis(process.env['REDIS_URL']!);
  const sessions = new Sessions(redis);
  const reminders = new KeptForms(redis, secret);
  const service = await startPages(secret);
  const [lived, other, fresh] = await Promise.all([settle('osinum'), settle('osinum'), settle('osinum')]);
  const [colleague, operator] = await Promise.all(['conseiller', 'administrateur'].map((role) => signInColleague(staffOf('osinum', role)))) as [Agent, Agent];
  const [life, otherLife, { waiting }] = await Promise.all([live(lived, colleague), live(other), addColleagues(lived)]);
  await Promise.all([correspond(lived, life, colleague), answerAll(other, otherLife.draftId)]);
  const { host } = lived;
  const person = async (name: string, agent: Agent, params: Record<string, string>, strangers: readonly Tenant[]): Promise<Person> => ({
    name, agent, host, params, ...(await sessions.pair(agent, host)), reminder: reminders.sign(agent.personId), foreign: strangers.map(({ mark }) => mark),
  });
  const ids = paramsOf(life, waiting.personId);
  const otherIds = paramsOf(otherLife, other.referent.personId);
  const [referent, advisor, administrator, ...rest] = await Promise.all([
    person('référent', lived.referent, ids, [other, fresh]),
    person('conseiller', colleague, ids, []),
    person('administrateur', operator, { ...ids, service: 'casework', jobId: 'aucune', mailId: life.diagnosticId }, []),
    person('référent of another', other.referent, otherIds, [lived, fresh]),
    person('newcomer', fresh.referent, { ...ids, code: 'ABCD-EFGH-JKMN' }, [lived, other]),
    person('conseiller, on a case to take', colleague, otherIds, []),
  ]);
  return {
    baseUrl: service.url, referent: referent!, advisor: advisor!, administrator: administrator!, people: [referent!, advisor!, administrator!, ...rest],
    anothers: { ...idsOf(otherLife, other.referent.personId), collectiviteId: other.collectiviteId },
    otherHost: (await instanceOf('vallees')).host,
    agree: async () => {
      const body = { instanceId: lived.instanceId, advisorId: colleague.personId, mode: 'phone' as const };
      await services.diagnostics.agreeToAssistance({ params: { collectiviteId: lived.collectiviteId }, token: lived.referent.token, body });
    },
    close: async () => {
      await service.close();
      await redis.quit();
    },
  };
}

/** The pages as they are, with limits that thousands of requests from one address do not reach. */
function startPages(secret: string): Promise<RunningService> {
  return startService(web, {
    ...process.env,
    SERVICE_PORT: '0',
    LOG_LEVEL: 'silent',
    PAGES_PER_MINUTE: manyPerMinute,
    FORMS_PER_MINUTE: manyPerMinute,
    SIGN_INS_PER_MINUTE: manyPerMinute,
    READINGS_PER_MINUTE: manyPerMinute,
    WEB_CLIENT_SECRET: process.env['KEYCLOAK_CLIENT_SECRET_OSINUM_WEB'],
    SESSION_SECRET: secret,
  });
}

/** What goes into the parameters of addresses; `diagnosticId` is the signed one, `draftId` the open one. */
const paramsOf = (life: Life, personId: string): Record<string, string> => ({ ...idsOf(life, personId), code: life.slip, thematique: 'securite', slug: 'nextcloud', ticket: crypto.randomUUID() });

const idsOf = ({ diagnosticId, draftId, actionId, caseId, taskId }: Life, personId: string): Record<string, string> => ({ diagnosticId, draftId, actionId, caseId, taskId, personId });
