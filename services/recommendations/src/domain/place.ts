import type { ActionState } from './action-states.ts';
import { isOpen, yieldsItsPlace } from './action-states.ts';
import type { Trajectory, Way } from './trajectory.ts';
import { isOffTrajectory } from './trajectory.ts';

/** A called measure, in the order of the plan, with what its place depends on. */
export interface Ranked {
  code: string;
  thematique: number;
  state: ActionState;
  alert?: number;
  after?: string;
  way?: Way;
  /** Called by a question of the largest weight: data loss, a duty, continuity. No trajectory puts it off. */
  vital: boolean;
}

/** Why a measure is in the annex. */
export type Waiting =
  | { because: 'set-aside' }
  | { because: 'prerequisite'; measure: string }
  | { because: 'off-trajectory' }
  | { because: 'thematique-full' }
  | { because: 'six-full' };

export interface Placed<R extends Ranked> {
  first: R[];
  annex: { measure: R; waiting: Waiting }[];
}

const FIRST_MEASURES = 6;
const FIRST_PER_THEMATIQUE = 2;

/** Shares ranked measures between the six first and the annex. Alerts count in their theme and are never held. */
export function placeMeasures<R extends Ranked>(ranked: readonly R[], trajectory: Trajectory = 'les-deux'): Placed<R> {
  const placed: Placed<R> = { first: [], annex: [] };
  for (const measure of ranked) {
    const waiting = waitingOf(measure, ranked, placed.first, trajectory);
    if (waiting) placed.annex.push({ measure, waiting });
    else placed.first.push(measure);
  }
  return placed;
}

function waitingOf(measure: Ranked, ranked: readonly Ranked[], first: readonly Ranked[], trajectory: Trajectory): Waiting | undefined {
  if (yieldsItsPlace(measure.state)) return { because: 'set-aside' };
  const held = measure.alert === undefined ? heldBack(measure, ranked, first, trajectory) : undefined;
  return held ?? (first.length >= FIRST_MEASURES ? { because: 'six-full' } : undefined);
}

function heldBack(measure: Ranked, ranked: readonly Ranked[], first: readonly Ranked[], trajectory: Trajectory): Waiting | undefined {
  const before = ranked.find((other) => other.code === measure.after);
  if (before && isOpen(before.state)) return { because: 'prerequisite', measure: before.code };
  if (canBePutOff(measure) && isOffTrajectory(measure.way, trajectory)) return { because: 'off-trajectory' };
  const sameThematique = first.filter((other) => other.thematique === measure.thematique);
  return sameThematique.length >= FIRST_PER_THEMATIQUE ? { because: 'thematique-full' } : undefined;
}

function canBePutOff(measure: Ranked): boolean {
  return measure.state === 'proposee' && !measure.vital;
}
