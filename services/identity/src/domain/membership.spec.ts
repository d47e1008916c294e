import { describe, expect, it } from '@jest/globals';
import { admit, approve, end, type MembershipFacts } from './membership.ts';

const referent: MembershipFacts = { personId: 'r', role: 'referent', status: 'active' };
const waiting: MembershipFacts = { personId: 'w', role: 'membre', status: 'waiting' };
const active: MembershipFacts = { personId: 'a', role: 'membre', status: 'active' };
const ended: MembershipFacts = { personId: 'e', role: 'membre', status: 'ended' };

describe('admit', () => {
  it.each<[string, MembershipFacts[], string, object]>([
    ['the first person becomes référent', [], 'x', { role: 'referent', status: 'active' }],
    ['the next one waits', [referent], 'x', { role: 'membre', status: 'waiting' }],
    ['a référent stays it', [referent, active], 'r', { role: 'referent', status: 'active' }],
    ['a member stays in', [referent, active], 'a', { role: 'membre', status: 'active' }],
    ['a waiting person goes on waiting', [referent, waiting], 'w', { role: 'membre', status: 'waiting' }],
    ['one whose membership was ended asks again', [referent, ended], 'e', { role: 'membre', status: 'waiting' }],
    ['somebody must be référent: who comes when none is left', [{ ...referent, status: 'ended' }, active], 'a', { role: 'referent', status: 'active' }],
  ])('%s', (_, memberships, personId, standing) => {
    expect(admit(memberships, personId)).toEqual(standing);
  });
});

describe('approve', () => {
  it('lets a waiting person in, with the role they had', () => {
    expect(approve(waiting)).toEqual({ role: 'membre', status: 'active' });
  });

  it('does not call back one who left meanwhile', () => {
    expect(() => approve(ended)).toThrow(expect.objectContaining({ code: 'membership-ended', kind: 'conflict' }));
  });
});

describe('end', () => {
  it('ends a membership, a wait, and a référent who is not alone', () => {
    const second = { ...active, role: 'referent' as const };
    expect(end([referent, waiting], waiting)).toEqual({ role: 'membre', status: 'ended' });
    expect(end([referent, second], referent)).toEqual({ role: 'referent', status: 'ended' });
  });

  it('keeps the last référent', () => {
    expect(() => end([referent, active, waiting], referent)).toThrow(expect.objectContaining({ code: 'last-referent' }));
  });
});
