import type { Priority } from '../domain/status.ts';

/** Working days after transmission. They apply to new tasks only: a deadline already set does not move. */
export interface Delays {
  firstContact: Record<Priority, number>;
  alert: number;
  request: number;
  checkIn: number;
}

export const delays: Delays = {
  firstContact: { haute: 3, moyenne: 5, basse: 10 },
  alert: 5,
  request: 5,
  checkIn: 20,
};
