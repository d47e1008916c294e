import type { Trajectory } from '../domain/trajectory.ts';
import type { Tx } from './client.ts';

/** The direction the collectivité gave itself; both while it has not chosen. */
export async function trajectoryOf(tx: Tx, collectiviteId: string): Promise<Trajectory> {
  const row = await tx.trajectory.findUnique({ where: { collectiviteId }, select: { chosen: true } });
  return (row?.chosen as Trajectory | undefined) ?? 'les-deux';
}

export interface ChosenTrajectory {
  collectiviteId: string;
  chosen: Trajectory;
  chosenAt: Date;
  chosenBy: string;
}

/** Keeps the last choice. */
export async function saveTrajectory(tx: Tx, { collectiviteId, ...choice }: ChosenTrajectory): Promise<void> {
  await tx.trajectory.upsert({ where: { collectiviteId }, create: { collectiviteId, ...choice }, update: choice });
}
