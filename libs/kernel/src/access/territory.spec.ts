import { describe, expect, it } from '@jest/globals';
import { isOnTerritory } from './territory.ts';

describe('a territory', () => {
  it.each([
    ['holds a body of its départements', ['60', '80'], '80', true],
    ['does not hold a body of another', ['60', '80'], '59', false],
    ['holds a body that no directory places', ['60'], undefined, true],
    ['holds it as well when a database says so', ['60'], null, true],
    ['that is empty holds nothing', [], '60', false],
    ['that is empty does not even hold a body without département', [], undefined, false],
  ])('%s', (_, departements, departement, expected) => {
    expect(isOnTerritory(departements, departement)).toBe(expected);
  });
});
