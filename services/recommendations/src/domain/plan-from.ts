import type { ActionState } from './action-states.ts';
import { isOpen, yieldsItsPlace } from './action-states.ts';
import type { Answer } from './answer.ts';
import { callsOf } from './calls.ts';
import type { Candidate } from './candidates.ts';
import { rankCandidates } from './candidates.ts';
import type { CollectiviteFacts, DutyVerdict } from './duty.ts';
import { dutyVerdict } from './duty.ts';
import type { Measure } from './measure.ts';
import type { RuleRow, SilenceRule } from './rule.ts';
import type { Trajectory } from './trajectory.ts';
import { isOffTrajectory } from './trajectory.ts';

/** Measures and rules of a version of the content. */
export interface PlanContent {
  measures: readonly Measure[];
  rows: readonly RuleRow[];
  silence: SilenceRule;
}

export interface PlanContext {
  facts: CollectiviteFacts;
  /** Where the collectivité stands with each measure; absent means proposed. */
  states?: Readonly<Record<string, ActionState>>;
  trajectory?: Trajectory;
}

/** Why a measure is in the annex. */
export type Waiting =
  | { because: 'set-aside' }
  | { because: 'prerequisite'; measure: string }
  | { because: 'off-trajectory' }
  | { because: 'thematique-full' }
  | { because: 'six-full' };

export interface PlanItem extends Candidate {
  duty?: DutyVerdict;
  waiting?: Waiting;
}

export interface Plan {
  first: PlanItem[];
  annex: PlanItem[];
}

const FIRST_MEASURES = 6;
const FIRST_PER_THEMATIQUE = 2;
/** A row of weight 3 is about data loss, a duty or continuity: no trajectory puts it off. */
const VITAL_WEIGHT = 3;

/** Derives the plan of a signed diagnostic: at most six measures first, the others in an annex, each with its reasons. */
export function planFrom(content: PlanContent, answers: readonly Answer[], context: PlanContext): Plan {
  const candidates = rankCandidates(content.measures, callsOf(content.rows, content.silence, answers));
  const plan: Plan = { first: [], annex: [] };
  for (const candidate of candidates) {
    const item = withDuty(candidate, context.facts);
    const waiting = waitingOf(candidate, candidates, plan.first, context);
    if (waiting) plan.annex.push({ ...item, waiting });
    else plan.first.push(item);
  }
  return plan;
}

function withDuty(candidate: Candidate, facts: CollectiviteFacts): PlanItem {
  const { duty } = candidate.measure;
  const verdict = duty ? dutyVerdict(duty, facts) : 'no';
  return verdict === 'no' ? candidate : { ...candidate, duty: verdict };
}

function waitingOf(
  candidate: Candidate,
  candidates: readonly Candidate[],
  first: readonly Candidate[],
  context: PlanContext,
): Waiting | undefined {
  if (yieldsItsPlace(stateOf(candidate, context))) return { because: 'set-aside' };
  const full = first.length >= FIRST_MEASURES;
  if (candidate.alert !== undefined) return full ? { because: 'six-full' } : undefined;
  return heldBack(candidate, candidates, first, context) ?? (full ? { because: 'six-full' } : undefined);
}

function heldBack(
  candidate: Candidate,
  candidates: readonly Candidate[],
  first: readonly Candidate[],
  context: PlanContext,
): Waiting | undefined {
  const before = candidates.find((other) => other.measure.code === candidate.measure.after);
  if (before && isOpen(stateOf(before, context))) return { because: 'prerequisite', measure: before.measure.code };
  if (canBePutOff(candidate, context)) return { because: 'off-trajectory' };
  const sameThematique = first.filter((other) => other.thematique === candidate.thematique);
  return sameThematique.length >= FIRST_PER_THEMATIQUE ? { because: 'thematique-full' } : undefined;
}

function canBePutOff(candidate: Candidate, context: PlanContext): boolean {
  if (!isOffTrajectory(candidate.measure.way, context.trajectory ?? 'both')) return false;
  if (stateOf(candidate, context) !== 'proposed') return false;
  return candidate.triggers.every((trigger) => trigger.answer.weight < VITAL_WEIGHT);
}

function stateOf({ measure }: Candidate, context: PlanContext): ActionState {
  return context.states?.[measure.code] ?? 'proposed';
}
