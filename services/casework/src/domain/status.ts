import { caseOutcome, caseStatus, type casePriority } from '@osinum/contracts';
import type { z } from 'zod';

/** Where an accompagnement stands. */
export const statuses = caseStatus.options;
export type Status = z.infer<typeof caseStatus>;

/** How an accompagnement ended. */
export const outcomes = caseOutcome.options;
export type Outcome = z.infer<typeof caseOutcome>;

/** How soon an accompagnement must be looked at, strongest first. */
export type Priority = z.infer<typeof casePriority>;

export const transitionNames = ['qualify', 'claim', 'pause', 'resume', 'release', 'close'] as const;
export type TransitionName = (typeof transitionNames)[number];
