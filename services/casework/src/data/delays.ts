import type { Priority } from '../domain/priority.ts';

/** Working days after transmission. They apply to new tasks only: a deadline already set does not move. */
export interface Delays {
  firstContact: Record<Priority, number>;
  alert: number;
  request: number;
  checkIn: number;
}

export const delays: Delays = {
  firstContact: { high: 3, medium: 5, low: 10 },
  alert: 5,
  request: 5,
  checkIn: 20,
};
