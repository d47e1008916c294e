import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@osinum/testing';
import { signInAgent, signInColleague, type Agent } from '../cast/agents.ts';
import { staffOf, type InstanceCode } from '../cast/instances.ts';
import { live, type Life } from '../cast/live.ts';
import { addColleagues, settle, settleSyndicat, type Tenant } from '../cast/tenant.ts';
import { exampleOf, type Known } from '../surface/example.ts';
import { inLanes } from '../surface/in-lanes.ts';
import { everyRoute, parametersOf, type ExposedRoute } from '../surface/routes.ts';
import { hangUp, type Answer } from '../surface/send.ts';
import { print, printTable } from '../surface/table.ts';
import { call } from '../surface/wire.ts';
import { callersAt, serviceCallers, type Staff } from './callers.ts';
import { expectedOf, type Caller, type Expected } from './expectations.ts';
import { knownOf } from '../cast/known.ts';
import { classOf, faultOf } from './verdict.ts';

interface Door {
  readonly tenant: Tenant;
  readonly life: Life;
  readonly callers: readonly Caller[];
}

interface Attempt {
  readonly route: ExposedRoute;
  readonly caller: Caller;
  readonly expected: Expected;
  readonly answer: Answer;
}

jest.setTimeout(60_000);

const routes = everyRoute();
const attempts: Attempt[] = [];
const classes = ['2xx', '401', '403', '404', '409', '422', '5xx'];
let doors: Record<InstanceCode, Door>;
let syndicat: Door;

beforeAll(async () => {
  const [ines, hugo, claire, samia, osinum, vallees, accounts] = await Promise.all([
    signInColleague(staffOf('osinum', 'conseiller')),
    signInColleague(staffOf('vallees', 'conseiller')),
    signInColleague(staffOf('vallees', 'operateur')),
    signInColleague(staffOf('osinum', 'administrateur')),
    settle('osinum'),
    settle('vallees'),
    serviceCallers(),
  ]);
  const staff: Staff[] = [
    { agent: ines, instance: 'osinum', role: 'conseiller' },
    { agent: hugo, instance: 'vallees', role: 'conseiller' },
    { agent: claire, instance: 'vallees', role: 'operateur' },
    { agent: samia, instance: 'osinum', role: 'administrateur' },
  ];
  const open = async (code: InstanceCode, tenant: Tenant, neighbour: Tenant, advisor: Agent): Promise<Door> => {
    const [colleagues, life, astray] = await Promise.all([
      addColleagues(tenant),
      live(tenant, advisor),
      signInAgent({ ...tenant.persona, siret: neighbour.persona.siret }),
    ]);
    expect(astray.personId).toBe(tenant.referent.personId);
    const others = { colleagues, stranger: neighbour.referent, astray, code, staff };
    return { tenant, life, callers: [...callersAt(tenant, others), ...accounts] };
  };
  const [national, operated] = await Promise.all([
    open('osinum', osinum, vallees, ines),
    open('vallees', vallees, osinum, hugo),
  ]);
  doors = { osinum: national, vallees: operated };
  const settled = await settleSyndicat();
  syndicat = { tenant: settled, life: await live(settled, ines), callers: national.callers.filter(({ kind }) => kind === 'staff') };
  await Promise.all([national, operated, syndicat].map(rightsAreProjected));
}, 120_000);

afterAll(() => {
  printTable('Who knocked at every route, and what was answered', ['caller', 'attempts', ...classes], countedByCaller());
  print(`${attempts.length} attempts on ${routes.length} routes at 2 doors`);
  hangUp();
});

/** Rights reach the services by event: the matrix begins once those of this cast have, or says which never do. */
function rightsAreProjected({ tenant, life, callers }: Door): Promise<unknown> {
  const known = knownOf(tenant, life);
  const deadline = Date.now() + 15_000;
  const changed = callers.filter((caller) => caller.kind === 'agent' || (caller.kind === 'staff' && caller.sameInstance));
  const readable = routes.filter(({ method, policy }) => method === 'GET' && (policy.kind === 'member' || policy.kind === 'staff'));
  const asked = readable.flatMap((route) => changed.map((caller) => ({ route, caller })));
  return inLanes(asked, 6, async ({ route, caller }) => {
    const fault = async () => faultOf(expectedOf(route, caller), await call(route, exampleOf(route, known), caller.token));
    const settled = async () => expect(await fault()).toBeUndefined();
    await eventually(settled, { timeoutMs: deadline - Date.now(), everyMs: 100 }).catch(() => undefined);
  });
}

/** Routes that change who the callers are come last. */
const byEffect = (route: ExposedRoute) => {
  if (route.policy.kind === 'signed-in') return 2;
  return route.policy.kind === 'staff' && route.policy.permission === 'case:claim' ? 1 : 0;
};
const ordered = routes.toSorted((one, other) => byEffect(one) - byEffect(other));

const describePolicy = ({ policy }: ExposedRoute) =>
  'permission' in policy ? policy.permission : policy.kind === 'callers' ? `services ${policy.callers.join(', ')}` : policy.kind;

/** The valid request; to whom the policy refuses, an absurd one too: what is asked does not matter. */
async function knock(route: ExposedRoute, caller: Caller, known: Known): Promise<string[]> {
  const expected = expectedOf(route, caller);
  const valid = exampleOf(route, known);
  const absurd = { ...valid, ...(valid.body && { body: { absurd: [null] } }), ...(valid.query && { query: { absurd: '1' } }) };
  const requests = expected !== 'admitted' && (valid.body || valid.query) ? [valid, absurd] : [valid];
  const faults: string[] = [];
  for (const request of requests) {
    const answer = await call(route, request, caller.token);
    attempts.push({ route, caller, expected, answer });
    const fault = faultOf(expected, answer);
    if (fault) faults.push(`${route.name}, ${caller.name}: ${fault}`);
  }
  return faults;
}

describe.each<InstanceCode>(['osinum', 'vallees'])('at the door of a commune of %s', (code) => {
  it.each(ordered.map((route) => [`${route.name} (${describePolicy(route)})`, route] as const))('%s', async (_, route) => {
    const { tenant, life, callers } = doors[code];
    const known = knownOf(tenant, life);
    const faults = await inLanes(callers, 6, (caller) => knock(route, caller, known));
    expect(faults.flat()).toEqual([]);
  });
});

describe('at the door of a syndicat that no directory places', () => {
  const toStaff = ordered.filter((route) => route.policy.kind === 'staff' && parametersOf(route).includes('collectiviteId'));

  it.each(toStaff.map((route) => [`${route.name} (${describePolicy(route)})`, route] as const))('%s', async (_, route) => {
    const known = knownOf(syndicat.tenant, syndicat.life);
    const faults = await inLanes(syndicat.callers, 6, (caller) => knock(route, caller, known));
    expect(faults.flat()).toEqual([]);
  });
});

describe('an advisor', () => {
  const works = (route: ExposedRoute) => route.policy.kind === 'staff' && route.policy.permission === 'case:work';

  it('who has not taken the case does nothing in it', () => {
    const done = attempts.filter(({ route, caller }) => works(route) && caller.name === 'conseiller, same instance');
    expect(done).not.toEqual([]);
    expect(done.filter(({ answer }) => answer.status !== 409).map(({ route, answer }) => `${route.name}: ${answer.text}`)).toEqual([]);
  });

  it.each<InstanceCode>(['osinum', 'vallees'])('of %s who took it works in it', async (code) => {
    const { tenant, life, callers } = doors[code];
    const caller = { ...callers.find(({ name }) => name === 'conseiller, same instance')!, name: 'conseiller who took the case' };
    const known = knownOf(tenant, life);
    const faults = await inLanes(routes.filter(({ policy }) => policy.kind === 'staff'), 1, (route) => knock(route, caller, known));
    expect(faults.flat()).toEqual([]);
    const written = attempts.filter(({ route, caller: { name }, answer }) => works(route) && name === caller.name && answer.status === 200);
    expect(written.map(({ route }) => route.name)).toEqual(expect.arrayContaining(['casework.addTimelineEntry', 'casework.addTask']));
  });
});

function countedByCaller(): Record<string, string | number>[] {
  const byCaller = Map.groupBy(attempts, ({ caller }) => caller.name);
  const names = new Set([...Object.values(doors).flatMap(({ callers }) => callers.map(({ name }) => name)), ...byCaller.keys()]);
  return [...names].map((name) => {
    const ofCaller = byCaller.get(name) ?? [];
    const count = (one: string) => ofCaller.filter(({ answer }) => classOf(answer) === one).length;
    return { caller: name, attempts: ofCaller.length, ...Object.fromEntries(classes.map((one) => [one, count(one)])) };
  });
}
