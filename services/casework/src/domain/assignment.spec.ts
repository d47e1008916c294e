import { describe, expect, it } from '@jest/globals';
import { actingFor, chooseAdvisor, handOver, relayOf, type Team } from './assignment.ts';
import { ineligibilityOf, type Advisor } from './eligibility.ts';

const today = '2026-11-23';

const advisor = (personId: string, more: Partial<Advisor> = {}): Advisor => ({
  personId,
  departements: ['60'],
  capacity: 20,
  openCases: 0,
  absences: [],
  ...more,
});

const away = (from: string, to: string, relayPersonId?: string) => ({ absences: [{ from, to, relayPersonId }] });

describe('ineligibilityOf', () => {
  it.each([
    [{}, '60', undefined],
    [{ departements: ['80', '60'] }, '60', undefined],
    [{ departements: ['80'] }, '60', 'other-territory'],
    [{ departements: [] }, '60', 'other-territory'],
    [{}, undefined, undefined],
    [{ departements: [] }, undefined, 'other-territory'],
    [{ openCases: 19 }, '60', undefined],
    [{ openCases: 20 }, '60', 'full'],
    [away('2026-11-23', '2026-11-27'), '60', 'absent'],
    [away('2026-11-16', '2026-11-23'), '60', 'absent'],
    [away('2026-11-24', '2026-11-27'), '60', undefined],
    [away('2026-11-16', '2026-11-22'), '60', undefined],
  ])('%j for a case of %s: %s', (more, departement, reason) => {
    expect(ineligibilityOf(advisor('ines', more), departement, today)?.reason).toBe(reason);
  });

  it('tells until when', () => {
    const absent = ineligibilityOf(advisor('ines', away('2026-12-21', '2026-12-31')), '60', '2026-12-24');
    expect(absent?.message).toBe('Vous êtes noté absent jusqu’au 31 décembre 2026.');
  });
});

describe('chooseAdvisor', () => {
  it.each([
    ['the least loaded', [advisor('a', { openCases: 5 }), advisor('b', { openCases: 2 })], 'b'],
    ['by share of capacity', [advisor('a', { openCases: 6, capacity: 20 }), advisor('b', { openCases: 4, capacity: 5 })], 'a'],
    ['equal loads: always the same one', [advisor('b'), advisor('a')], 'a'],
    ['not the absent one', [advisor('a', away('2026-11-01', '2026-11-30')), advisor('b', { openCases: 9 })], 'b'],
    ['the fallback person, even from elsewhere and full', [advisor('f', { departements: [], openCases: 20 })], 'f'],
    ['not an absent fallback person', [advisor('f', { departements: [], ...away('2026-11-01', '2026-11-30') })], undefined],
    ['nobody', [advisor('a', { departements: ['80'] })], undefined],
  ])('%s', (_, advisors, expected) => {
    expect(chooseAdvisor({ advisors, fallbackPersonId: 'f' }, '60', today)).toBe(expected);
  });
});

describe('relayOf', () => {
  const team: Team = {
    advisors: [
      advisor('here'),
      advisor('away', away('2026-11-20', '2026-11-30', 'here')),
      advisor('far', away('2026-11-20', '2026-11-30', 'away')),
      advisor('loop', away('2026-11-20', '2026-11-30', 'loop')),
      advisor('alone', away('2026-11-20', '2026-11-30')),
    ],
  };
  it.each([
    ['here', 'here'],
    ['away', 'here'],
    ['far', 'here'],
    ['loop', undefined],
    ['alone', undefined],
    ['unknown', undefined],
  ])('%s → %s', (personId, expected) => {
    expect(relayOf(team, personId, today)).toBe(expected);
  });

  it('gives the relay the cases of the absent', () => {
    expect(actingFor(team, 'here', today)).toEqual(['here', 'away', 'far']);
    expect(actingFor(team, 'alone', today)).toEqual(['alone']);
  });
});

describe('handOver', () => {
  it('places every case, counts the load as it goes, and sends the rest back to the queue', () => {
    const team: Team = {
      advisors: [advisor('leaver'), advisor('a', { openCases: 19 }), advisor('b', { openCases: 18 })],
      fallbackPersonId: 'leaver',
    };
    const cases = ['1', '2', '3', '4'].map((caseId) => ({ caseId, departement: '60' }));
    expect(handOver(team, 'leaver', cases, today)).toEqual([
      { caseId: '1', personId: 'b' },
      { caseId: '2', personId: 'a' },
      { caseId: '3', personId: 'b' },
      { caseId: '4', personId: undefined },
    ]);
  });
});
