import type { Trajectory } from '@osinum/contracts';

export type { Trajectory };

/** The trajectory a measure serves. */
export type Way = Trajectory;

/** True when a measure serves the chosen direction. A measure without a way serves none and suits all. */
export function servesTrajectory(way: Way | undefined, trajectory: Trajectory): boolean {
  if (way === undefined) return false;
  return way === 'les-deux' || trajectory === 'les-deux' || way === trajectory;
}

/** True when a measure belongs to the other direction only, so that it can give its place to the next one. */
export function isOffTrajectory(way: Way | undefined, trajectory: Trajectory): boolean {
  return way !== undefined && !servesTrajectory(way, trajectory);
}
