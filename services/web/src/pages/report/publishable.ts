import type { ActionView, planView, ResultsView } from '@osinum/contracts';
import type { z } from 'zod';

type Plan = z.infer<typeof planView>;

/** A formula shows what each answer is worth, the hidden ones too. */
const NOT_PUBLISHED = 'Le détail du calcul n’est pas publié.';

/** Results fit to be published: nothing that tells a stranger where the collectivité is open to attack. */
export function publishable(results: ResultsView): ResultsView {
  const hidden = sensitiveQuestions(results);
  const shown = <T extends { questionCode: string }>(rows: readonly T[]) => rows.filter(({ questionCode }) => !hidden.has(questionCode));
  const { doubleReading: _, ...published } = results;
  return {
    ...published,
    alerts: shown(results.alerts),
    toCheck: shown(results.toCheck),
    ...(results.toAsk && { toAsk: shown(results.toAsk) }),
    thematiques: results.thematiques.map(({ answers, explanation, ...thematique }) => {
      const kept = shown(answers);
      return { ...thematique, answers: kept, ...(explanation !== undefined && { explanation: kept.length === answers.length ? explanation : NOT_PUBLISHED }) };
    }),
    baselines: results.baselines.map(({ yours, ...baseline }) => ({ ...baseline, ...(yours !== undefined && !hidden.has(baseline.questionCode) && { yours }) })),
    profile: results.profile && { ...results.profile, wouldTell: shown(results.profile.wouldTell) },
  };
}

/** A plan fit to be published: no action that only a sensitive answer explains, no note of the team. */
export function publishablePlan(plan: Plan, results: ResultsView): Plan {
  const hidden = sensitiveQuestions(results);
  const shown = (actions: readonly ActionView[]) =>
    actions.flatMap(({ note: _, ...action }) => {
      const because = action.because.filter(({ questionCode }) => !hidden.has(questionCode));
      return because.length === 0 && action.because.length > 0 ? [] : [{ ...action, because }];
    });
  return { ...plan, first: shown(plan.first), annex: shown(plan.annex) };
}

/** How many answers a published version leaves out. */
export function hiddenCount(results: ResultsView): number {
  return sensitiveQuestions(results).size;
}

function sensitiveQuestions({ thematiques }: ResultsView): ReadonlySet<string> {
  return new Set(thematiques.flatMap(({ answers }) => answers.filter(({ sensitive }) => sensitive).map(({ questionCode }) => questionCode)));
}
