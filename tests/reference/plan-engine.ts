import { compiledV1 } from '../../services/diagnostics/src/data/questionnaire-v1.ts';
import { readAnswers, visibleQuestions, type Situation } from '../../services/diagnostics/src/domain/reading.ts';
import { content } from '../../services/recommendations/src/data/content.ts';
import type { Answer } from '../../services/recommendations/src/domain/answer.ts';
import { placeMeasures } from '../../services/recommendations/src/domain/place.ts';
import { rankMeasures, type PlanContext } from '../../services/recommendations/src/domain/plan-from.ts';
import type { Case } from './slow-evaluator.ts';
import type { Called, Standing } from './slow-plan.ts';

/** What the services make of a case, one after the other, in the words of the reference. */
export function planByEngine(one: Case, standing: Standing) {
  const context = { facts: { kind: one.facts.kind }, ...standing } as PlanContext;
  const ranked = rankMeasures(content, frozen(one), context);
  const { first, annex } = placeMeasures(ranked, context.trajectory);
  const called: readonly Called[] = ranked.map(({ code, gravity, triggers, measure, thematique, alert = Infinity }) => ({
    code,
    gravity,
    worth: triggers.reduce((sum, trigger) => sum + trigger.gravity, 0) / measure.effort,
    theme: thematique,
    alert,
  }));
  return { called, first: first.map(({ code }) => code), annex: annex.map(({ measure, waiting }) => [measure.code, waiting.because] as const) };
}

/** The answers as a signature freezes them. */
function frozen(one: Case): readonly Answer[] {
  return visibleQuestions(readAnswers(compiledV1, one as unknown as Situation)).flatMap(({ question, answer, index }) =>
    answer === undefined ? [] : [{ question: question.code, weight: question.weight, ...answer, choices: answer.choices ?? [], ...(index !== undefined && { index }) }],
  );
}
