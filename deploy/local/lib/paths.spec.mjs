import { describe, expect, it } from '@jest/globals';
import { portBase } from './paths.mjs';

const from = (base) => portBase({ OSINUM_PORT_BASE: base });

describe('the first port of the stack', () => {
  it.each([['4100'], ['20000'], ['65000'], ['1024']])('%s is taken', (base) => expect(from(base)).toBe(Number(base)));
  it('is 4100 unless told', () => expect(portBase({})).toBe(4100));

  it.each([['80'], ['65001'], ['quatre'], ['4100.5']])('%s is refused', (base) => expect(() => from(base)).toThrow(/n’est pas un premier port possible/));

  it.each([
    ['6000', 'web aurait le port 6000'],
    ['5998', 'diagnostics aurait le port 6000'],
    ['4176', 'keycloak aurait le port 4190'],
    ['6682', 'keycloak-management aurait le port 6697'],
  ])('%s is refused: browsers would not open one of the next', (base, said) => expect(() => from(base)).toThrow(said));

  it('may put a component without HTTP on a port that browsers refuse', () => expect(from('5050')).toBe(5050));
});
