/** Who will see a diagnostic beyond the collectivité, as it chose. */
export type Visibility = 'scores' | 'scores-and-alerts' | 'everything';

export interface StaffReach {
  readonly relation: 'perimetre' | 'adherent';
  /** True when this person follows an open case of the collectivité. */
  readonly follows: boolean;
}

/**
 * What a member of staff sees of a diagnostic. A `perimetre` relation opens aggregates only; an `adherent`
 * one opens scores; alerts need consent, and answers also that this person follows the collectivité.
 */
export function openedTo({ relation, follows }: StaffReach, visibility: Visibility): Visibility | 'nothing' {
  if (relation === 'perimetre') return 'nothing';
  if (visibility === 'everything' && !follows) return 'scores-and-alerts';
  return visibility;
}
