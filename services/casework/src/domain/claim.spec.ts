import { describe, expect, it } from '@jest/globals';
import { decideClaim, type ClaimableCase } from './claim.ts';
import type { Advisor } from './eligibility.ts';

const ines: Advisor = { personId: 'ines', departements: ['60'], capacity: 2, openCases: 0, absences: [] };
const free: ClaimableCase = { status: 'a-prendre-en-charge', contactMade: false, departement: '60' };

describe('decideClaim', () => {
  it.each([
    ['a free case', free, ines, 'claim'],
    ['the second click of the same person', { ...free, status: 'en-cours', assigneeId: 'ines' }, ines, 'already-yours'],
    ['the second click, full by the first', { ...free, status: 'en-cours', assigneeId: 'ines' }, { ...ines, openCases: 2 }, 'already-yours'],
    ['someone else was faster', { ...free, status: 'en-cours', assigneeId: 'hugo' }, ines, 'case-already-taken'],
    ['not qualified yet', { ...free, status: 'a-qualifier' }, ines, 'transition-not-available'],
    ['clos', { ...free, status: 'clos' }, ines, 'transition-not-available'],
    ['one’s own, closed', { ...free, status: 'clos', assigneeId: 'ines' }, ines, 'transition-not-available'],
    ['elsewhere', { ...free, departement: '59' }, ines, 'advisor-other-territory'],
    ['one too many', free, { ...ines, openCases: 2 }, 'advisor-full'],
  ] as const)('%s: %s', (_, claimable, advisor, expected) => {
    const decision = decideClaim(claimable, advisor, '2026-11-23');
    expect(decision.kind === 'refused' ? decision.error.code : decision.kind).toBe(expected);
  });
});
