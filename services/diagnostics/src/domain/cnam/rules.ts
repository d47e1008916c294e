import type { Clause } from './clause.ts';

/** What the study leaves open: its text and its table disagree, or it was written before the DPD. */
export interface CnamParameters {
  /** Axes under way from which on a collectivité is Éclaireur or Systémique. */
  readonly axesMin: number;
  readonly observateurAxes: { readonly from: number; readonly to: number; readonly nonePlanned: boolean };
  /** The posts an Entrepreneur may have: both, or one of the two. */
  readonly entrepreneurPosts: 'cil-and-or-dpd' | 'one-of-them';
  /** What a shared or bought DPD is worth. */
  readonly sharedDpd: 'suits-entrepreneur' | 'is-a-post' | 'ignored';
  /** Kinds of communication an Explorateur has at most, none of them participative. */
  readonly explorateurKinds: number | 'any';
}

/** Which answers tell what, and how the study's profiles are read. */
export interface CnamRules {
  readonly plan: Clause;
  readonly elu: Clause;
  readonly evaluation: Clause;
  readonly axes: {
    /** The twelve, in the order of the study. */
    readonly codes: readonly string[];
    /** Those that the law or the State pushes. */
    readonly supported: readonly string[];
    /** Where the larger tick all the axes under way; it decides alone. */
    readonly full: string;
    /** Where the smaller tick some of them; the others are deduced. */
    readonly light: string;
    readonly planned: string;
    readonly deduced: Readonly<Record<string, Clause>>;
    /** Answers that only tick the box beforehand, where all the axes are asked. */
    readonly hinted: Readonly<Record<string, Clause>>;
  };
  readonly posts: {
    readonly codes: readonly string[];
    /** The DPD, and the CIL that came before. */
    readonly dpd: readonly string[];
    readonly full: string;
    readonly deduced: Readonly<Record<string, Clause>>;
    readonly hinted: Readonly<Record<string, Clause>>;
    readonly anyDpd: Clause;
  };
  readonly communication: { readonly topDown: Clause; readonly reseaux: Clause; readonly participatif: Clause };
  readonly parameters: CnamParameters;
}

/** What a collectivité changed in what was deduced from its answers. */
export interface ProfileCorrection {
  readonly struckAxes: readonly string[];
  /** The posts of its staff, when a smaller collectivité opened that question. */
  readonly posts?: readonly string[];
}

export const noCorrection: ProfileCorrection = { struckAxes: [] };
