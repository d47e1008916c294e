import { NBSP, plural } from '@osinum/kernel';
import type { Priority } from './status.ts';

/** What decides a priority. Alerts and duties are known only if the collectivité agreed to show them. */
export interface PriorityFacts {
  alerts: number;
  legalDuty: boolean;
  lateTasks: number;
  /** Working days before the next deadline; absent without one. */
  workingDaysLeft?: number | undefined;
  /** Agents and élus answered differently. */
  disagreement: boolean;
  firstRequest: boolean;
}

export type ReasonCode = 'alerts' | 'legal-duty' | 'late' | 'deadline' | 'disagreement' | 'first-request';

/** One cause of a priority: a few words for a line of the queue, a sentence for the case. */
export interface PriorityReason {
  code: ReasonCode;
  short: string;
  long: string;
}

export interface ExplainedPriority {
  level: Priority;
  /** The causes, strongest first; empty for an ordinary follow-up. */
  reasons: PriorityReason[];
}

const SOON = 3;
const REASONS_IN_A_LINE = 2;

interface Rule {
  code: ReasonCode;
  level: Priority;
  applies: (facts: PriorityFacts) => boolean;
  short: (facts: PriorityFacts) => string;
  long: (facts: PriorityFacts) => string;
}

const rules: readonly Rule[] = [
  {
    code: 'alerts',
    level: 'haute',
    applies: (facts) => facts.alerts > 0,
    short: (facts) => plural(facts.alerts, 'alerte'),
    long: (facts) => `${plural(facts.alerts, 'alerte')} au diagnostic`,
  },
  {
    code: 'legal-duty',
    level: 'haute',
    applies: (facts) => facts.legalDuty,
    short: () => 'obligation légale',
    long: () => 'Une obligation légale est en jeu',
  },
  {
    code: 'late',
    level: 'haute',
    applies: (facts) => facts.lateTasks > 0,
    short: () => 'délai dépassé',
    long: (facts) => `${plural(facts.lateTasks, 'tâche')} en retard`,
  },
  {
    code: 'deadline',
    level: 'moyenne',
    applies: (facts) => facts.lateTasks === 0 && facts.workingDaysLeft !== undefined && facts.workingDaysLeft <= SOON,
    short: (facts) => deadlineText(facts.workingDaysLeft!),
    long: (facts) => `Prochaine ${deadlineText(facts.workingDaysLeft!)}`,
  },
  {
    code: 'disagreement',
    level: 'moyenne',
    applies: (facts) => facts.disagreement,
    short: () => 'désaccord agents-élus',
    long: () => 'Agents et élus n’ont pas répondu la même chose',
  },
  {
    code: 'first-request',
    level: 'moyenne',
    applies: (facts) => facts.firstRequest,
    short: () => 'première demande',
    long: () => 'C’est la première demande de cette collectivité',
  },
];

/** The priority of a case and, in the reader's words, everything that decides it. */
export function priorityOf(facts: PriorityFacts): ExplainedPriority {
  const met = rules.filter((rule) => rule.applies(facts));
  return {
    level: met[0]?.level ?? 'basse',
    reasons: met.map((rule) => ({ code: rule.code, short: rule.short(facts), long: rule.long(facts) })),
  };
}

/** The two strongest causes in a few words, for one line of the queue: « 2 alertes », « délai dépassé ». */
export function shortReasons(priority: ExplainedPriority): string[] {
  const reasons = priority.reasons.slice(0, REASONS_IN_A_LINE).map((reason) => reason.short);
  return reasons.length > 0 ? reasons : ['suivi normal'];
}

function deadlineText(workingDaysLeft: number): string {
  return workingDaysLeft === 0 ? 'échéance aujourd’hui' : `échéance sous ${workingDaysLeft}${NBSP}j`;
}
