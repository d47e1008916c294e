/** One measure that a question calls, always by its index unless `when` names the answers that call it. */
export interface RowCall {
  measure: string;
  when?: { anyOf: readonly string[] } | { without: string };
  /** Share of the row's full weight that the call counts for, instead of the distance to 3. */
  share?: number;
}

/** A question of the questionnaire, in its order, with what its answers call. */
export interface RuleRow {
  question: string;
  /** Number of the theme, from 1 to 12. */
  thematique: number;
  calls: readonly RowCall[];
  /** Answer that raises an alert, and its place in the order of alerts. The first call answers it. */
  alert?: { rank: number; answer: string };
}

/** A measure called when too many questions of some themes are unknown. */
export interface SilenceRule {
  measure: string;
  thematiques: readonly number[];
  atLeast: number;
  gravity: number;
}
