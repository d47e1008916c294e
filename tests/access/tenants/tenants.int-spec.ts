import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { hangUp } from '../surface/send.ts';
import { crossedRequests } from './crossed-requests.ts';
import { directSql } from './direct-sql.ts';
import { elsewhere } from './elsewhere.ts';
import { leaksIn } from './marks.ts';
import { merePerimetre } from './mere-perimetre.ts';
import { shuffledRequests } from './shuffled-requests.ts';
import { isAboutMany, isAboutOne, readEverything, stillness, type Reading } from './side.ts';
import { Tally } from './tally.ts';
import { letters, makeWorld, routes, type Letter, type World } from './world.ts';

jest.setTimeout(60_000);

let made: World;
const world = () => made;
const tally = new Tally();

beforeAll(async () => {
  made = await makeWorld();
}, 120_000);

afterAll(() => {
  tally.print();
  hangUp();
});

it('a commune is recognised by its marks in what it reads', () => {
  const { before, marks } = world();
  for (const letter of letters) {
    expect(before[letter].filter(({ text }) => leaksIn(text, marks[letter]).length > 0).length).toBeGreaterThan(6);
    expect(marks[letter].ids.size).toBeGreaterThan(15);
  }
});

crossedRequests(world, tally);
shuffledRequests(world, tally);

it.each<Letter>(['A', 'B', 'C'])('nothing of %s was changed by the others', async (letter) => {
  const { sides, before } = world();
  const after = await readEverything(sides[letter], routes);
  const still = (readings: readonly Reading[]) => Object.fromEntries(readings.filter((one) => isAboutOne(one) && !isAboutMany(one)).map((one) => [one.what, stillness(one)]));
  expect(still(after)).toEqual(still(before[letter]));
});

directSql(world);
elsewhere(world);
merePerimetre(world, tally);
