import { serviceToken } from '@osinum/testing';
import { signInColleague, type Agent } from '../cast/agents.ts';
import { staffOf } from '../cast/instances.ts';
import { knownOf } from '../cast/known.ts';
import { correspond, live, type Life } from '../cast/live.ts';
import { services } from '../cast/services.ts';
import { settle, type Tenant } from '../cast/tenant.ts';
import type { Known } from '../surface/example.ts';
import { parametersOf, type ExposedRoute } from '../surface/routes.ts';

/** Those who may, each at their place. */
export interface Cast {
  readonly tenant: Tenant;
  readonly life: Life;
  readonly advisor: Agent;
  readonly administrator: Agent;
  readonly accounts: ReadonlyMap<string, string>;
  /** A question of each kind that the retake asks, with a valid answer to one that offers choices. */
  readonly questions: readonly Known[];
}

/** A commune that has lived, its advisor, and the service accounts. */
export async function gather(routes: readonly ExposedRoute[]): Promise<Cast> {
  const named = new Set(routes.flatMap(({ policy }) => (policy.kind === 'callers' ? policy.callers : [])));
  const [tenant, advisor, administrator, accounts] = await Promise.all([
    settle('osinum'),
    signInColleague(staffOf('osinum', 'conseiller')),
    signInColleague(staffOf('osinum', 'administrateur')),
    Promise.all([...named].map(async (name) => [name, await serviceToken(`svc-${name}`)] as const)),
  ]);
  const life = await live(tenant, advisor);
  await correspond(tenant, life, advisor);
  return { tenant, life, advisor, administrator, accounts: new Map(accounts), questions: await questionsOf(tenant, life) };
}

/** The token of the person a route is for. */
export function rightToken({ policy }: ExposedRoute, { tenant, advisor, administrator, accounts }: Cast): string | undefined {
  if (policy.kind === 'anyone') return undefined;
  if (policy.kind === 'callers') return accounts.get(policy.callers[0]!);
  if ('permission' in policy && policy.permission === 'platform:operate') return administrator.token;
  return policy.kind === 'staff' ? advisor.token : tenant.referent.token;
}

/** What valid requests of a route hold; answers go to the retake. */
export function knownFor(route: ExposedRoute, { tenant, life, questions }: Cast): Known {
  const known = knownOf(tenant, life);
  if (!route.path.includes('/answers')) return known;
  const question = parametersOf(route).includes('questionCode') ? questions[0] : questions.at(-1);
  return { ...known, diagnosticId: life.draftId, version: 0, ...question };
}

/** The same for a question of each other kind, and the field of the body that is its own. */
export function otherKinds(route: ExposedRoute, cast: Cast): { known: Known; field: string }[] {
  if (!parametersOf(route).includes('questionCode')) return [];
  const known = knownFor(route, cast);
  return cast.questions.slice(1).map((question) => ({ known: { ...known, ...question }, field: fieldOf(question) }));
}

const fieldOf = (question: Known) => ['choices', 'facts', 'date', 'number'].find((field) => field in question)!;

async function questionsOf({ collectiviteId, referent: { token } }: Tenant, { draftId }: Life): Promise<Known[]> {
  const params = { collectiviteId, diagnosticId: draftId };
  const { thematiques } = await services.diagnostics.getDiagnostic({ params, token });
  const found = new Map<string, Known>();
  for (const { code: thematique } of thematiques) {
    const { questions } = await services.diagnostics.getThematique({ params: { ...params, thematique }, query: {}, token });
    for (const { kind, code: questionCode, options, fields } of questions) {
      const own: Known = fields
        ? { facts: Object.fromEntries(fields.map(({ code }) => [code, 1])) }
        : kind === 'date' ? { date: '2026-01' } : kind === 'number' ? { number: 1 } : { choices: options.slice(0, 1).map(({ code }) => code) };
      if (!found.has(kind)) found.set(kind, { thematique, questionCode, ...own });
    }
  }
  return [...found.values()];
}
