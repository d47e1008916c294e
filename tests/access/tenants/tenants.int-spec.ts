import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInColleague } from '../cast/agents.ts';
import { instanceOf, staffOf } from '../cast/instances.ts';
import { correspond, live } from '../cast/live.ts';
import { settle } from '../cast/tenant.ts';
import { inLanes } from '../surface/in-lanes.ts';
import { everyRoute } from '../surface/routes.ts';
import { hangUp, type Answer } from '../surface/send.ts';
import { print, printTable } from '../surface/table.ts';
import { call } from '../surface/wire.ts';
import { crossingsOf, type Crossing } from './crossings.ts';
import { leaksIn, marksOf, type Marks } from './marks.ts';
import { insidersOf, knownOfSide, readEverything, stillness, type Reading, type Side } from './side.ts';

/** A third commune is served by the first one's instance, where none of its advisors has the territory. */
type Letter = 'A' | 'B' | 'C';
const crossed: [Letter, Letter][] = [['A', 'B'], ['B', 'A'], ['A', 'C'], ['C', 'A'], ['C', 'B']];

const routes = everyRoute();
let sides: Record<Letter, Side>;
const before = {} as Record<Letter, Reading[]>;
const marks = {} as Record<Letter, Marks>;
const rows: Record<string, string | number>[] = [];
let scanned = 0;

beforeAll(async () => {
  const [ines, hugo, a, b, c] = await Promise.all([
    signInColleague(staffOf('osinum', 'conseiller')),
    signInColleague(staffOf('vallees', 'conseiller')),
    settle('osinum'),
    settle('vallees'),
    settle('osinum', '35'),
  ]);
  const [ofA, ofB, ofC] = await Promise.all([live(a, ines), live(b, hugo), live(c)]);
  await Promise.all([correspond(a, ofA, ines), correspond(b, ofB, hugo)]);
  sides = {
    A: { name: 'A', tenant: a, life: ofA, advisor: ines },
    B: { name: 'B', tenant: b, life: ofB, advisor: hugo },
    C: { name: 'C', tenant: c, life: ofC, advisor: undefined },
  };
  const instances = await Promise.all([instanceOf('osinum'), instanceOf('vallees')]);
  const common = new Set([...instances.map(({ id }) => id), ines.personId, hugo.personId]);
  for (const letter of ['A', 'B', 'C'] as const) {
    before[letter] = await readEverything(sides[letter], routes);
    marks[letter] = marksOf(sides[letter], before[letter], common);
  }
}, 120_000);

afterAll(() => {
  printTable('Requests with another’s ids', ['whose ids', 'asked by', 'requests', '403', '404', '409', '422', '2xx', 'leaks'], rows);
  const requests = rows.reduce((sum, row) => sum + Number(row['requests']), 0);
  const leaks = rows.reduce((sum, row) => sum + Number(row['leaks']), 0);
  print(`${requests} crossed requests and their twins with ids of nobody, ${scanned} answers searched, ${leaks} leaks`);
  hangUp();
});

/** Another's id must be answered as an id of nobody is, word for word; in a path, with 404. */
async function cross({ route, fields, inPath, foreign, invented }: Crossing, token: string, theirs: Marks) {
  const [answer, twin] = [await call(route, foreign, token), await call(route, invented, token)];
  const where = `${route.name} with ${fields}`;
  const faults: string[] = [];
  if (route.method === 'GET' && inPath && answer.status !== 404) faults.push(`${where}: ${answer.status}`);
  if (route.method !== 'GET' && answer.status < 400) faults.push(`${where}: done`);
  if (answer.status !== twin.status || answer.text !== twin.text) faults.push(`${where}: ${answer.text}, and for nobody’s ${twin.text}`);
  const leaks = leaksIn(answer.text, theirs).map((leak) => `${where}: ${leak}`);
  scanned += 2;
  return { answer, faults: [...faults, ...leaks], leaks: leaks.length };
}

describe.each(crossed)('the people of %s', (here, there) => {
  it(`find nothing of ${there} under its ids`, async () => {
    const [own, other] = [knownOfSide(sides[here]), knownOfSide(sides[there])];
    const crossings = routes.filter(({ policy }) => policy.kind !== 'callers').flatMap((route) => crossingsOf(route, own, other));
    for (const { name, token } of insidersOf(sides[here])) {
      const results = await inLanes(crossings, 6, (crossing) => cross(crossing, token, marks[there]));
      rows.push(counted(there, name, results.map(({ answer }) => answer), results.reduce((sum, { leaks }) => sum + leaks, 0)));
      expect(results.flatMap(({ faults }) => faults)).toEqual([]);
    }
  });

  it(`read nothing of ${there} in what is theirs`, () => {
    const found = before[here].flatMap(({ what, text }) => leaksIn(text, marks[there]).map((leak) => `${what}: ${leak}`));
    scanned += before[here].length;
    expect(found).toEqual([]);
  });
});

it.each<Letter>(['A', 'B', 'C'])('nothing of %s was changed by the others', async (letter) => {
  const after = await readEverything(sides[letter], routes);
  const still = (readings: readonly Reading[]) => Object.fromEntries(readings.map(({ what, route, text }) => [what, stillness(route, text)]));
  expect(still(after)).toEqual(still(before[letter]));
});

it('a side recognises itself by its marks', () => {
  for (const letter of ['A', 'B', 'C'] as const) {
    const own = before[letter].filter(({ text }) => leaksIn(text, marks[letter]).length > 0);
    expect(own.length).toBeGreaterThan(6);
    expect(marks[letter].ids.size).toBeGreaterThan(15);
  }
});

function counted(there: string, name: string, answers: readonly Answer[], leaks: number): Record<string, string | number> {
  const count = (matches: (status: number) => boolean) => answers.filter(({ status }) => matches(status)).length;
  const of = (status: number) => count((one) => one === status);
  return {
    'whose ids': there, 'asked by': name, requests: answers.length,
    '403': of(403), '404': of(404), '409': of(409), '422': of(422), '2xx': count((status) => status < 300), leaks,
  };
}
