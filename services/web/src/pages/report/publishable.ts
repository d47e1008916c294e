import type { ActionView, planView, ResultsView } from '@osinum/contracts';
import type { z } from 'zod';

type Plan = z.infer<typeof planView>;
type Thematique = ResultsView['thematiques'][number];

/** A formula shows what each answer is worth, the hidden ones too. */
const NOT_PUBLISHED = 'Le score et le détail du calcul ne sont pas publiés.';
const NO_OVERALL = 'Le score d’ensemble n’est pas publié, ni celui des thèmes qui posent des questions sensibles\u00a0: ils en diraient les réponses.';

/**
 * Results fit to be published: the same, word for word, whatever the sensitive answers are. A theme that asks one
 * shows its other answers and no score, since the two together give the hidden answer back.
 */
export function publishable({ overallScore, doubleReading: _, ...results }: ResultsView): ResultsView {
  const hidden = sensitiveQuestions(results);
  if (hidden.size === 0) return { ...results, ...(overallScore !== undefined && { overallScore }) };
  const shown = <T extends { questionCode: string }>(rows: readonly T[]) => rows.filter(({ questionCode }) => !hidden.has(questionCode));
  return {
    ...results,
    overallExplanation: NO_OVERALL,
    alerts: shown(results.alerts),
    toCheck: shown(results.toCheck),
    ...(results.toAsk && { toAsk: shown(results.toAsk) }),
    thematiques: results.thematiques.map((thematique) => (withholdsScore(thematique) ? withoutScore(thematique, shown(thematique.answers)) : thematique)),
    baselines: shown(results.baselines),
    profile: results.profile && { ...results.profile, wouldTell: shown(results.profile.wouldTell) },
  };
}

/** True of a theme that asks a sensitive question: its score is not for everybody. */
export function withholdsScore({ answers }: Thematique): boolean {
  return answers.some(({ sensitive }) => sensitive);
}

function withoutScore({ code, number, title }: Thematique, answers: Thematique['answers']): Thematique {
  return { code, number, title, scoredShare: 0, explanation: NOT_PUBLISHED, answers };
}

/**
 * The actions of a plan fit to be published: those that a published answer calls, without the notes of the team, in
 * the order of the questions. The order and the places of the plan depend on every answer, the sensitive ones too;
 * so does what is called by the number of « je ne sais pas ».
 */
export function publishableActions({ first, annex }: Plan, results: ResultsView): ActionView[] {
  const alerts = new Set(publishable(results).alerts.map(({ questionCode }) => questionCode));
  const told = results.thematiques.flatMap(({ answers }) => answers.filter(({ sensitive, state }) => !sensitive && state === 'answered').map(({ questionCode }) => questionCode));
  const actions = [...first, ...annex].flatMap(({ note: _, waiting: __, rank: ___, ...action }) => {
    const because = action.because.filter(({ questionCode }) => told.includes(questionCode));
    return because.length === 0 ? [] : [{ ...action, because, alert: action.alert && because.some(({ questionCode }) => alerts.has(questionCode)) }];
  });
  const placeOf = ({ because }: ActionView) => told.indexOf(because[0]!.questionCode);
  return actions.toSorted((one, other) => placeOf(one) - placeOf(other) || one.title.localeCompare(other.title, 'fr'));
}

/** True when a published version leaves something out. */
export function hidesSomething(results: ResultsView): boolean {
  return sensitiveQuestions(results).size > 0;
}

function sensitiveQuestions({ thematiques }: Pick<ResultsView, 'thematiques'>): ReadonlySet<string> {
  return new Set(thematiques.flatMap(({ answers }) => answers.filter(({ sensitive }) => sensitive).map(({ questionCode }) => questionCode)));
}
