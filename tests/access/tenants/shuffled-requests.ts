import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RequestValue } from '../surface/example.ts';
import { exampleOf } from '../surface/example.ts';
import { inLanes } from '../surface/in-lanes.ts';
import type { ExposedRoute } from '../surface/routes.ts';
import { print } from '../surface/table.ts';
import { call } from '../surface/wire.ts';
import { idFieldsOf, ownIdOf, replaced } from './crossings.ts';
import { leaksIn } from './marks.ts';
import { insidersOf, knownOfSide } from './side.ts';
import type { Tally } from './tally.ts';
import { letters, routes, type Letter, type World } from './world.ts';

const REQUESTS = 1200;

interface Shuffled {
  readonly here: Letter;
  readonly route: ExposedRoute;
  readonly request: RequestValue;
  readonly token: string;
}

/** Ids of everybody, of every kind, thrown into every field: nobody gets anything that is another's. */
export function shuffledRequests(world: () => World, tally: Tally): void {
  it('ids of every kind, thrown in anywhere, open nothing', async () => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    print(`shuffled requests with SEED=${seed}`);
    const requests = fc.sample(shuffledRequest(world()), { seed, numRuns: REQUESTS });
    const results = await inLanes(requests, 6, (one) => attempt(one, world()));
    tally.add('ids thrown in anywhere', results);
    expect(results.flatMap(({ faults }) => faults)).toEqual([]);
  });
}

function shuffledRequest({ sides, marks }: World): fc.Arbitrary<Shuffled> {
  const withIds = routes.filter((route) => route.policy.kind !== 'callers' && idFieldsOf(route).length > 0);
  const pool = letters.flatMap((letter) => [...marks[letter].ids, sides[letter].tenant.instanceId]);
  return fc
    .record({ here: fc.constantFrom(...letters), who: fc.nat(), route: fc.constantFrom(...withIds), spoiled: fc.nat(), draws: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), keep: fc.nat(255) })
    .map(({ here, who, route, spoiled, draws, keep }) => {
      const own = knownOfSide(sides[here]);
      const fields = idFieldsOf(route);
      const changed = fields.filter((_, index) => index === spoiled % fields.length || !(keep & (1 << index)));
      const valueOf = (field: (typeof fields)[number]) => {
        const others = pool.filter((id) => id !== ownIdOf(field.name, own));
        return others[draws[fields.indexOf(field)]! % others.length]!;
      };
      const insiders = insidersOf(sides[here]);
      return { here, route, request: replaced(exampleOf(route, own), changed, valueOf), token: insiders[who % insiders.length]!.token };
    });
}

async function attempt({ here, route, request, token }: Shuffled, { marks }: World) {
  const answer = await call(route, request, token);
  const where = `${route.name} ${JSON.stringify(request)} by ${here}`;
  const ofOthers = (text: string) => letters.filter((letter) => letter !== here).flatMap((letter) => leaksIn(text, marks[letter]));
  const leaks = ofOthers(answer.text).map((leak) => `${where}: ${leak}`);
  const faults = [...leaks];
  const done = route.method !== 'GET' && answer.status < 400;
  if (done && ofOthers(JSON.stringify(request)).length > 0) faults.push(`${where}: done`);
  if (answer.status >= 500) faults.push(`${where}: ${answer.text}`);
  return { answer, faults, leaks: leaks.length };
}
