import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { inLanes } from '../surface/in-lanes.ts';
import { everyRoute, type ExposedRoute } from '../surface/routes.ts';
import { hangUp } from '../surface/send.ts';
import { print, printTable } from '../surface/table.ts';
import { fuzz, type Attempt } from './attempts.ts';
import { gather, knownFor, otherKinds, rightToken, type Cast } from './cast.ts';

jest.setTimeout(120_000);

const routes = everyRoute();
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const attempts = new Map<string, Attempt[]>();
const statuses = [200, 400, 403, 404, 409, 413, 415, 422, 429];

beforeAll(async () => {
  const cast = await gather(routes);
  const queues = [...Map.groupBy(routes, (route) => (route.service === 'casework' ? route.service : route.name)).values()];
  await inLanes(queues, 6, (queue) => fuzzInTurn(queue, cast));
}, 180_000);

afterAll(() => {
  printTable('Bad requests by the right person, and what was answered', ['route', 'requests', ...statuses.map(String), 'other', '5xx', 'faults'], routes.map(line));
  const all = [...attempts.values()].flat();
  print(`${all.length} bad requests on ${routes.length} routes, ${all.filter(({ status }) => status >= 500).length} failures (SEED=${seed})`);
  hangUp();
});

it.each(routes.map((route) => [route.name, route] as const))('%s says in French what is wrong', (name) => {
  const found = attempts.get(name) ?? [];
  expect(found.length).toBeGreaterThan(12);
  expect(found.flatMap(({ faults }) => faults)).toEqual([]);
});

/** Routes of a case one after the other: the tasks that one adds, the next completes. */
async function fuzzInTurn(queue: readonly ExposedRoute[], cast: Cast): Promise<void> {
  for (const route of queue) {
    const right = { route, token: rightToken(route, cast), seed };
    const found = await fuzz({ ...right, known: knownFor(route, cast) });
    for (const kind of otherKinds(route, cast)) found.push(...(await fuzz({ ...right, ...kind })));
    attempts.set(route.name, found);
  }
}

function line({ name }: ExposedRoute): Record<string, string | number> {
  const found = attempts.get(name) ?? [];
  const count = (matches: (status: number) => boolean) => found.filter(({ status }) => matches(status)).length;
  return {
    route: name,
    requests: found.length,
    ...Object.fromEntries(statuses.map((status) => [`${status}`, count((one) => one === status)])),
    other: count((status) => status < 500 && !statuses.includes(status)),
    '5xx': count((status) => status >= 500),
    faults: found.filter(({ faults }) => faults.length > 0).length,
  };
}
