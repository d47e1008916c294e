import type { ConsumersOf } from './events.ts';

/** The events that a completion sets off, and who applies each: what the services declare (a spec compares). */
export const consumersOf: ConsumersOf = {
  DiagnosticStarted: ['notifications'],
  DiagnosticCompleted: ['casework', 'notifications'],
  AnswersFrozen: ['recommendations'],
  PlanProposed: ['notifications'],
  AccompagnementOpened: ['notifications'],
  MessageSent: ['casework'],
};

/** Which service publishes what is followed. */
export const owners = ['diagnostics', 'recommendations', 'casework', 'notifications'] as const;

/** The topics that carry it. */
export const topics = [
  'diagnostics.diagnostic.v1', 'diagnostics.answers.v1', 'recommendations.plan.v1', 'casework.accompagnement.v1', 'notifications.message.v1',
] as const;
