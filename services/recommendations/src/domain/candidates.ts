import type { Call, Level, Trigger } from './calls.ts';
import type { Measure } from './measure.ts';

/** A measure called by at least one answer, with all that decides its place. */
export interface Candidate {
  measure: Measure;
  triggers: Trigger[];
  level: Level;
  /** Largest gravity among the calling answers. */
  gravity: number;
  /** Theme of the first calling question. */
  thematique: number;
  alert?: number;
}

/** Groups the calls by measure and puts them in order: alerts, then gravity, then what weighs most for the effort. */
export function rankCandidates(measures: readonly Measure[], calls: readonly Call[]): Candidate[] {
  return measures
    .flatMap((measure) => candidateOf(measure, calls))
    .sort((a, b) => compareCandidates(a, b) || measures.indexOf(a.measure) - measures.indexOf(b.measure));
}

function candidateOf(measure: Measure, calls: readonly Call[]): Candidate[] {
  const own = calls.filter((call) => call.measure === measure.code);
  const first = own[0];
  if (!first) return [];
  const triggers = own.map((call) => call.trigger);
  const alerts = own.flatMap((call) => call.alert ?? []);
  return [
    {
      measure,
      triggers,
      level: triggers.some((trigger) => trigger.level === 1) ? 1 : 2,
      gravity: Math.max(...triggers.map((trigger) => trigger.gravity)),
      thematique: first.trigger.thematique,
      ...(alerts.length > 0 ? { alert: Math.min(...alerts) } : {}),
    },
  ];
}

function compareCandidates(a: Candidate, b: Candidate): number {
  const alertOf = (candidate: Candidate) => candidate.alert ?? Number.MAX_SAFE_INTEGER;
  return (
    alertOf(a) - alertOf(b) ||
    b.gravity - a.gravity ||
    worth(b) - worth(a) ||
    a.measure.cost - b.measure.cost
  );
}

function worth({ triggers, measure }: Candidate): number {
  return triggers.reduce((sum, trigger) => sum + trigger.gravity, 0) / measure.effort;
}
