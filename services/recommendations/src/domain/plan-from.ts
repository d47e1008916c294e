import type { ActionState } from './action-states.ts';
import type { Answer } from './answer.ts';
import { callsOf } from './calls.ts';
import type { Candidate } from './candidates.ts';
import { rankCandidates } from './candidates.ts';
import type { CollectiviteFacts } from './collectivite-facts.ts';
import type { DutyVerdict } from './duty.ts';
import { dutyVerdict } from './duty.ts';
import type { Measure } from './measure.ts';
import type { Placed, Ranked } from './place.ts';
import { placeMeasures } from './place.ts';
import type { RuleRow, SilenceRule } from './rule.ts';
import type { Trajectory } from './trajectory.ts';

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

/** A measure of the plan: its reasons, its weight, its place. */
export interface PlanItem extends Candidate, Ranked {
  duty: DutyVerdict;
}

const VITAL_WEIGHT = 3;

/** The measures that the answers call, in order, before any place is given. */
export function rankMeasures(content: PlanContent, answers: readonly Answer[], context: PlanContext): PlanItem[] {
  const candidates = rankCandidates(content.measures, callsOf(content.rows, content.silence, answers));
  return candidates.map((candidate) => ({
    ...candidate,
    ...fixedFacts(candidate.measure),
    state: context.states?.[candidate.measure.code] ?? 'proposee',
    vital: candidate.triggers.some((trigger) => trigger.answer.weight >= VITAL_WEIGHT),
    duty: candidate.measure.duty ? dutyVerdict(candidate.measure.duty, context.facts) : 'no',
  }));
}

function fixedFacts({ code, after, way }: Measure): Pick<Ranked, 'code' | 'after' | 'way'> {
  return { code, ...(after !== undefined ? { after } : {}), ...(way !== undefined ? { way } : {}) };
}

/** Derives the plan of a signed diagnostic: at most six measures first, the others in an annex, each with its reasons. */
export function planFrom(content: PlanContent, answers: readonly Answer[], context: PlanContext): Placed<PlanItem> {
  return placeMeasures(rankMeasures(content, answers, context), context.trajectory);
}
