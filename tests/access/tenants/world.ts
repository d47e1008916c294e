import { signInColleague } from '../cast/agents.ts';
import { instanceOf, staffOf } from '../cast/instances.ts';
import { correspond, live } from '../cast/live.ts';
import { settle } from '../cast/tenant.ts';
import { everyRoute } from '../surface/routes.ts';
import { marksOf, type Marks } from './marks.ts';
import { readEverything, type Reading, type Side } from './side.ts';

export const letters = ['A', 'B', 'C'] as const;
export type Letter = (typeof letters)[number];

/** Communes that must not know of each other, and what each reads of its own. */
export interface World {
  readonly sides: Record<Letter, Side>;
  readonly before: Record<Letter, Reading[]>;
  readonly marks: Record<Letter, Marks>;
}

export const routes = everyRoute();

/**
 * A is served by the national instance and B by an operator, in the same département, each with an advisor; C by the
 * national instance too, where none of its advisors has the territory. Each has lived and written.
 */
export async function makeWorld(): Promise<World> {
  const [ines, hugo, a, b, c] = await Promise.all([
    signInColleague(staffOf('osinum', 'conseiller')),
    signInColleague(staffOf('vallees', 'conseiller')),
    settle('osinum'),
    settle('vallees'),
    settle('osinum', '35'),
  ]);
  const [ofA, ofB, ofC] = await Promise.all([live(a, ines), live(b, hugo), live(c)]);
  await Promise.all([correspond(a, ofA, ines), correspond(b, ofB, hugo)]);
  const sides = {
    A: { name: 'A', tenant: a, life: ofA, advisor: ines },
    B: { name: 'B', tenant: b, life: ofB, advisor: hugo },
    C: { name: 'C', tenant: c, life: ofC, advisor: undefined },
  };
  const instances = await Promise.all([instanceOf('osinum'), instanceOf('vallees')]);
  const common = new Set([...instances.map(({ id }) => id), ines.personId, hugo.personId]);
  const before = await byLetter((letter) => readEverything(sides[letter], routes));
  return { sides, before, marks: await byLetter((letter) => marksOf(sides[letter], before[letter], common)) };
}

async function byLetter<T>(valueOf: (letter: Letter) => T | Promise<T>): Promise<Record<Letter, T>> {
  const entries: [Letter, T][] = [];
  for (const letter of letters) entries.push([letter, await valueOf(letter)]);
  return Object.fromEntries(entries) as Record<Letter, T>;
}
