import type { ConsumersOf } from './events.ts';

/** The events that a completion sets off, with the moves of its actions, and who applies each: what the services declare (a spec compares). */
export const consumersOf: ConsumersOf = {
  DiagnosticStarted: ['notifications'],
  DiagnosticCompleted: ['casework', 'notifications'],
  AnswersFrozen: ['recommendations'],
  PlanProposed: ['notifications'],
  ActionStateChanged: ['casework'],
  AccompagnementOpened: ['notifications'],
  MessageSent: ['casework'],
};

/** The consumers to which one key brings several events: opened then signed, and the quick moves of a plan. */
export const ordered = ['notifications', 'casework'] as const;

/** Which service publishes what is followed. */
export const owners = ['diagnostics', 'recommendations', 'casework', 'notifications'] as const;

/** The topics that carry it. */
export const topics = [
  'diagnostics.diagnostic.v1', 'diagnostics.answers.v1', 'recommendations.plan.v1', 'casework.accompagnement.v1', 'notifications.message.v1',
] as const;
