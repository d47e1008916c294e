import { describe, expect, it } from '@jest/globals';
import { priorityOf, shortReasons, type PriorityFacts } from './priority.ts';

const quiet: PriorityFacts = { alerts: 0, legalDuty: false, lateTasks: 0, disagreement: false, firstRequest: false };
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('priorityOf', () => {
  it.each([
    [{ alerts: 2 }, 'haute', '2 alertes'],
    [{ alerts: 1, lateTasks: 1 }, 'haute', '1 alerte · délai dépassé'],
    [{ legalDuty: true }, 'haute', 'obligation légale'],
    [{ lateTasks: 2 }, 'haute', 'délai dépassé'],
    [{ lateTasks: 1, workingDaysLeft: -2 }, 'haute', 'délai dépassé'],
    [{ workingDaysLeft: 3 }, 'moyenne', 'échéance sous 3 j'],
    [{ workingDaysLeft: 0 }, 'moyenne', 'échéance aujourd’hui'],
    [{ workingDaysLeft: 4 }, 'basse', 'suivi normal'],
    [{ disagreement: true }, 'moyenne', 'désaccord agents-élus'],
    [{ firstRequest: true }, 'moyenne', 'première demande'],
    [{}, 'basse', 'suivi normal'],
  ] as const)('%j → %s « %s »', (facts, level, line) => {
    const priority = priorityOf({ ...quiet, ...facts });
    expect(priority.level).toBe(level);
    expect(plainSpaces(shortReasons(priority).join(' · '))).toBe(line);
  });

  it('tells every cause of the case, strongest first, in sentences', () => {
    const priority = priorityOf({
      alerts: 2,
      legalDuty: true,
      lateTasks: 1,
      workingDaysLeft: 0,
      disagreement: true,
      firstRequest: true,
    });
    expect(priority.reasons.map((reason) => plainSpaces(reason.long))).toEqual([
      '2 alertes au diagnostic',
      'Une obligation légale est en jeu',
      '1 tâche en retard',
      'Agents et élus n’ont pas répondu la même chose',
      'C’est la première demande de cette collectivité',
    ]);
    expect(plainSpaces(shortReasons(priority).join(' · '))).toBe('2 alertes · obligation légale');
  });
});
