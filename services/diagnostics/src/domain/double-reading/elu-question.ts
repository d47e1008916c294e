/** An answer an élu may give for themselves. */
export interface EluChoice {
  readonly code: string;
  readonly text: string;
  /**
   * The answers of the diagnostic it agrees with; the first gives its index. None: it is counted and not compared.
   * For a question that asks a number, the share it stands for: `index-0` to `index-3`.
   */
  readonly like: readonly string[];
  /** « aucun »: chosen alone. */
  readonly exclusive?: true;
}

/** A question of the diagnostic, put to each élu: « vous, personnellement ». */
export interface EluQuestion {
  /** The code of the question of the diagnostic that it mirrors. */
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  readonly kind: 'single' | 'multiple';
  /** A wish is listed beside the other; a habit is compared. */
  readonly compares: 'habit' | 'wish';
  readonly choices: readonly EluChoice[];
}

/** How « je ne sais pas » is counted. */
export const UNKNOWN = 'nsp';

/** From so many readings on, shares are shown: below, they would say who answered what. */
export const SHARES_FROM = 3;

/** As many slips as any council has members. */
export const MOST_SLIPS = 99;
