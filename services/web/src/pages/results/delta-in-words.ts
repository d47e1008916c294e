import { formatScore, NBSP } from '@osinum/kernel';

/** True of a difference that one decimal shows. */
export const moved = (delta: number | undefined): delta is number => delta !== undefined && Math.abs(delta) >= 0.05;

/** « + 0,8 », « − 0,4 ». */
export function signedScore(delta: number): string {
  return `${delta > 0 ? '+' : '−'}${NBSP}${formatScore(Math.abs(delta))}`;
}
