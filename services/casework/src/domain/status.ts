/** Where an accompagnement stands. */
export const statuses = ['to-qualify', 'to-claim', 'in-progress', 'paused', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** How an accompagnement ended. */
export const outcomes = ['helped', 'not-helped', 'unreachable', 'out-of-scope'] as const;
export type Outcome = (typeof outcomes)[number];

export const transitionNames = ['qualify', 'claim', 'pause', 'resume', 'release', 'close'] as const;
export type TransitionName = (typeof transitionNames)[number];
