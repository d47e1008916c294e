import { describe, expect, it } from '@jest/globals';
import { can } from './permissions.ts';

describe('who may', () => {
  it.each([
    ['referent', 'diagnostic:complete', true],
    ['membre', 'diagnostic:answer', true],
    ['membre', 'diagnostic:complete', false],
    ['membre', 'membership:manage', false],
    ['conseiller', 'case:claim', true],
    ['conseiller', 'diagnostic:answer', false],
    ['conseiller', 'diagnostic:assist', true],
    ['conseiller', 'diagnostic:complete', false],
    ['operateur', 'diagnostic:assist', false],
    ['operateur', 'case:claim', false],
    ['administrateur', 'diagnostic:read', false],
    ['administrateur', 'case:read', false],
  ] as const)('%s %s → %s', (role, permission, expected) => {
    expect(can(role, permission)).toBe(expected);
  });

  it('adds up the roles of one person', () => {
    expect(can(['operateur', 'conseiller'], 'case:claim')).toBe(true);
    expect(can([], 'case:claim')).toBe(false);
  });
});
