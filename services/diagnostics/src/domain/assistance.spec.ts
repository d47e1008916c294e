import { describe, expect, it } from '@jest/globals';
import { lapseOf, mayType, reasonOfLeaving, reasonOfStopping, stateOf, type Assistance, type Attempt } from './assistance.ts';

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-22T10:00:01Z');
const agreed: Assistance = { instanceId: 'osinum', advisorId: 'ines', diagnosticId: 'd1', agreedAt: now, until: lapseOf(now), endedAt: null };
const proposed: Assistance = { ...agreed, diagnosticId: null, agreedAt: null };
const attempt: Attempt = { instanceId: 'osinum', advisorId: 'ines', diagnosticId: 'd1', follows: true, signed: false, now: later };

describe('mayType', () => {
  it('lets the advisor in with the agreement of the collectivité', () => {
    expect(mayType(agreed, attempt)).toBe('allowed');
  });

  it.each<[string, Assistance | null, Partial<Attempt>, string]>([
    ['without an agreement', null, {}, 'not-agreed'],
    ['with a mere proposal', proposed, {}, 'not-agreed'],
    ['once it was withdrawn', { ...agreed, endedAt: now }, {}, 'not-agreed'],
    ['from the very moment it lapses', agreed, { now: agreed.until }, 'not-agreed'],
    ['another advisor', agreed, { advisorId: 'hugo' }, 'not-agreed'],
    ['another instance', agreed, { instanceId: 'vallees' }, 'not-agreed'],
    ['another diagnostic', agreed, { diagnosticId: 'd2' }, 'not-agreed'],
    ['an advisor who does not follow the collectivité any more', agreed, { follows: false }, 'not-follower'],
    ['once the diagnostic is signed', agreed, { signed: true }, 'signed'],
    ['who does not follow, before saying that it is signed', agreed, { follows: false, signed: true }, 'not-follower'],
  ])('refuses %s', (_, agreement, change, verdict) => {
    expect(mayType(agreement, { ...attempt, ...change })).toBe(verdict);
  });
});

describe('an assistance', () => {
  it.each<[Assistance, Date, string, string, string]>([
    [proposed, later, 'proposed', 'declined', 'cancelled'],
    [agreed, later, 'agreed', 'withdrawn', 'handed-back'],
    [agreed, new Date(agreed.until.getTime() - 1), 'agreed', 'withdrawn', 'handed-back'],
    [agreed, agreed.until, 'ended', 'expired', 'expired'],
  ])('%#: stands and ends as it should', (assistance, at, state, stopped, left) => {
    expect([stateOf(assistance, at), reasonOfStopping(assistance, at), reasonOfLeaving(assistance, at)]).toEqual([state, stopped, left]);
  });

  it('lapses after 30 days', () => {
    expect(agreed.until.toISOString()).toBe('2026-12-22T10:00:00.000Z');
  });
});
