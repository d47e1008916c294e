import { expect, it } from '@jest/globals';
import { toolsFor } from './tools-for.ts';

const tool = (slug: string, ...needs: string[]) => ({ slug, name: slug, needs });
const tools = [tool('a', 'bureautique', 'fichiers'), tool('b', 'fichiers'), tool('c', 'visio'), tool('d', 'fichiers'), tool('e', 'fichiers')];

it.each([
  [['fichiers'], ['b', 'd', 'e']],
  [['bureautique', 'fichiers'], ['a', 'b', 'd']],
  [['visio'], ['c']],
  [[], []],
])('for %j looks at %j', (needs, slugs) => {
  expect(toolsFor(needs, tools).map(({ slug }) => slug)).toEqual(slugs);
});
