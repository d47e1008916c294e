/** What a collectivité looks for, in its own words. */
export interface Need {
  code: string;
  label: string;
  /** Other words that people type for it. */
  alsoCalled: readonly string[];
}
