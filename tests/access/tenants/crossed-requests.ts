import { describe, expect, it } from '@jest/globals';
import { inLanes } from '../surface/in-lanes.ts';
import { call } from '../surface/wire.ts';
import { crossingsOf, type Crossing } from './crossings.ts';
import { leaksIn, type Marks } from './marks.ts';
import { insidersOf, knownOfSide } from './side.ts';
import type { Tally } from './tally.ts';
import { routes, type Letter, type World } from './world.ts';

const crossed: [Letter, Letter][] = [['A', 'B'], ['B', 'A'], ['A', 'C'], ['C', 'A'], ['B', 'C'], ['C', 'B']];

/** Every way to put another's ids into a request of one's own. */
export function crossedRequests(world: () => World, tally: Tally): void {
  describe.each(crossed)('the people of %s', (here, there) => {
    it(`find nothing of ${there} under its ids`, async () => {
      const { sides, marks } = world();
      const [own, other] = [knownOfSide(sides[here]), knownOfSide(sides[there])];
      const crossings = routes.filter(({ policy }) => policy.kind !== 'callers').flatMap((route) => crossingsOf(route, own, other));
      for (const { name, token } of insidersOf(sides[here])) {
        const results = await inLanes(crossings, 6, (crossing) => cross(crossing, token, marks[there]));
        tally.add(`ids of ${there} by ${name}`, results);
        expect(results.flatMap(({ faults }) => faults)).toEqual([]);
      }
    });

    it(`read nothing of ${there} in what is theirs`, () => {
      const { before, marks } = world();
      const leaks = before[here].flatMap(({ what, text }) => leaksIn(text, marks[there]).map((leak) => `${what}: ${leak}`));
      tally.search(before[here].length, leaks.length);
      expect(leaks).toEqual([]);
    });
  });
}

/** Another's id must be answered as an id of nobody is, word for word; in a path, with 404. */
async function cross({ route, fields, inPath, foreign, invented }: Crossing, token: string, theirs: Marks) {
  const answer = await call(route, foreign, token);
  const twin = await call(route, invented, token);
  const where = `${route.name} with ${fields}`;
  const faults: string[] = [];
  if (route.method === 'GET' && inPath && answer.status !== 404) faults.push(`${where}: ${answer.status}`);
  if (route.method !== 'GET' && answer.status < 400) faults.push(`${where}: done`);
  if (answer.status !== twin.status || answer.text !== twin.text) faults.push(`${where}: ${answer.text}, and for nobody’s ${twin.text}`);
  const leaks = leaksIn(answer.text, theirs).map((leak) => `${where}: ${leak}`);
  return { answer, faults: [...faults, ...leaks], leaks: leaks.length };
}
