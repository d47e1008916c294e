import { describe, expect, it } from '@jest/globals';
import { safeReturnPath } from './return-path.ts';

describe('safeReturnPath', () => {
  it.each([
    ['/diagnostic', '/diagnostic'],
    ['/plan?vue=annexe', '/plan?vue=annexe'],
    ['https://ailleurs.example/', '/accueil'],
    ['//ailleurs.example', '/accueil'],
    ['/\\ailleurs.example', '/accueil'],
    ['/a\r\nSet-Cookie: x', '/accueil'],
    ['javascript:alert(1)', '/accueil'],
    ['/connexion/proconnect', '/accueil'],
    [`/${'a'.repeat(600)}`, '/accueil'],
    [undefined, '/accueil'],
    [['/a', '/b'], '/accueil'],
  ])('%s → %s', (wanted, expected) => {
    expect(safeReturnPath(wanted, '/accueil')).toBe(expected);
  });
});
