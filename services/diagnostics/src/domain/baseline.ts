/** A survey that baselines come from, always shown with its size, dates, public and limits. */
export interface Survey {
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly n: string;
  readonly period: string;
  readonly population: string;
  readonly caveat: string;
}

/** One figure of a survey beside the questions it sheds light on. */
export interface Baseline {
  readonly key: string;
  readonly survey: string;
  readonly questions: readonly string[];
  readonly figure: string;
  readonly caveat: string;
  /** Answers the figure stands beside, when the words are the same; none when it only illustrates. */
  readonly comparesWith?: readonly string[];
  /** Condition on the collectivité under which the comparison holds; always, when absent. */
  readonly comparableWhen?: string;
  /** Stands instead of the caveat where that condition fails. */
  readonly elsewhere?: string;
  /** The figure counts only those who gave one of the answers of `comparesWith`: it is compared with theirs alone. */
  readonly amongThem?: true;
}
