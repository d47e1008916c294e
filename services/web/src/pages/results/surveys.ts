import type { ResultsView } from '@osinum/contracts';

type Baseline = ResultsView['baselines'][number];

/** The figures of one survey, and where they come from. */
export interface SurveyFigures {
  /** Who asked, how many, when. */
  source: string;
  /** Whom they asked, and the limits of it. */
  limits: string;
  figures: Pick<Baseline, 'figure' | 'yours' | 'caveat'>[];
}

/** Figures that stand together whatever they compare with: each says whether it does. */
export function labelled(baselines: readonly Baseline[]): Baseline[] {
  return baselines.map((one) => ({ ...one, caveat: `${one.comparable ? 'La même question' : 'À titre d’exemple'}. ${one.caveat}` }));
}

/** Figures by survey: what is true of a whole survey is said once. Both keep their order. */
export function bySurvey(baselines: readonly Baseline[]): SurveyFigures[] {
  return [...Map.groupBy(baselines, ({ survey }) => survey.source).values()].map((ofSurvey) => {
    const { source, n, period, population, caveat } = ofSurvey[0]!.survey;
    return {
      source: `${source}, ${n}, ${period}.`,
      limits: `${population}. ${caveat}`,
      figures: ofSurvey.map(({ figure, yours, caveat: limit }) => ({ figure, ...(yours !== undefined && { yours }), caveat: limit })),
    };
  });
}
