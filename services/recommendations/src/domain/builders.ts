import type { Answer } from './answer.ts';
import type { Measure } from './measure.ts';
import type { PlanContent } from './plan-from.ts';
import type { RuleRow } from './rule.ts';

/** A measure for specs; only what the test is about needs saying. */
export function aMeasure(code: string, given: Partial<Measure> = {}): Measure {
  return {
    code,
    title: code,
    summary: '',
    why: '',
    steps: [],
    firstStep: '',
    doneWhen: '',
    cost: 0,
    effort: 1,
    change: 'low',
    leads: [],
    helps: [],
    sources: [],
    needs: [],
    ...given,
  };
}

/** A rule row for specs, calling the given measures by index. */
export function aRow(question: string, thematique: number, measures: readonly string[], given: Partial<RuleRow> = {}): RuleRow {
  return { question, thematique, calls: measures.map((measure) => ({ measure })), ...given };
}

/** An answer of weight 1 and index 0 for specs. */
export function anAnswer(question: string, given: Partial<Answer> = {}): Answer {
  return { question, state: 'answered', choices: [], index: 0, weight: 1, ...given };
}

/** Content for specs: measures in table order, rows in questionnaire order, no silence rule that can fire. */
export function someContent(measures: readonly Measure[], rows: readonly RuleRow[]): PlanContent {
  return { measures, rows, silence: { measure: 'letter', thematiques: [], atLeast: 1, gravity: 6 } };
}
