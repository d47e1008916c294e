import { content } from '../../data/content.ts';
import type { StoredAction } from '../../db/plans.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Trajectory } from '../../domain/trajectory.ts';
import type { Placed } from '../../domain/place.ts';
import { placeMeasures } from '../../domain/place.ts';

/** A stored action with the measure it applies. */
export interface PlanAction extends StoredAction {
  measure: Measure;
}

const measures = new Map(content.measures.map((measure) => [measure.code, measure]));

/** Gives each action its place, from where the collectivité stands with the others. */
export function placeActions(actions: readonly StoredAction[], trajectory: Trajectory): Placed<PlanAction> {
  return placeMeasures(
    actions.flatMap((action) => {
      const measure = measures.get(action.code);
      return measure ? [{ ...action, measure, ...orderOf(measure) }] : [];
    }),
    trajectory,
  );
}

function orderOf({ after, way }: Measure): Pick<Measure, 'after' | 'way'> {
  return { ...(after === undefined ? {} : { after }), ...(way === undefined ? {} : { way }) };
}
