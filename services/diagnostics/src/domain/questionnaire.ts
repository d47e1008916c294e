import type { CnamRules } from './cnam/rules.ts';
import type { NumberFact } from './collectivite-facts.ts';
import type { RowMapping } from './version-mapping.ts';

/** 0 nothing or a risk today · 1 makeshift · 2 organised · 3 organised, shared and checked. */
export type Index = 0 | 0.5 | 1 | 1.5 | 2 | 2.5 | 3;
/** 3 data loss, duty, continuity · 2 daily work · 1 comfort · 0 fact or profile. */
export type Weight = 0 | 1 | 2 | 3;

export interface Choice {
  readonly code: string;
  readonly text: string;
  readonly hint?: string;
  /** Absent: the answer is kept and stays out of the score. */
  readonly index?: Index;
  /** « aucun »: chosen alone. */
  readonly exclusive?: true;
  /** Condition under which the answer is offered; always, when absent. */
  readonly offeredWhen?: string;
}

/** A measure called by the answers of a question; `onlyFor` narrows it to some answers. */
export interface Call {
  readonly measure: string;
  readonly onlyFor?: string;
}

interface QuestionBase {
  /** Stable code, the key of answers. */
  readonly code: string;
  /** Place in the outline, for people who talk about it: « 3.2 ». */
  readonly number: string;
  readonly text: string;
  readonly hint?: string;
  readonly why: string;
  readonly how: string;
  readonly weight: Weight;
  /** Condition under which it is asked; always, when absent. */
  readonly visibleWhen?: string;
  /** Keeps code, meaning, unit, period and answer set from version to version. */
  readonly anchor?: true;
  /** Also put to élus in the double reading. */
  readonly askedToElus?: true;
  /** Stays inside the diagnostic: never in events, nor for advisors without consent, nor in open data. */
  readonly sensitive?: true;
  /** Wording of « non concerné », where that answer exists. */
  readonly notConcerned?: string;
  readonly prefilledFrom?: readonly string[];
  readonly duties?: readonly string[];
  readonly sources?: readonly string[];
  readonly calls?: readonly Call[];
}

/** S: one answer among several habits. E: one step of a scale. */
export interface SingleQuestion extends QuestionBase {
  readonly kind: 'single' | 'scale';
  readonly choices: readonly Choice[];
}

/** M: several answers, whose indices add up to 3 at most. */
export interface MultipleQuestion extends QuestionBase {
  readonly kind: 'multiple';
  readonly choices: readonly Choice[];
}

/** N: a number, read as a share of one of the facts of the collectivité. */
export interface NumberQuestion extends QuestionBase {
  readonly kind: 'number';
  readonly unit: string;
  readonly shareOf: NumberFact;
}

/** D: a month; its age gives the index. `choices` holds « jamais ». */
export interface DateQuestion extends QuestionBase {
  readonly kind: 'date';
  readonly choices: readonly Choice[];
  readonly ages: readonly { readonly underMonths?: number; readonly index: Index }[];
}

/** F: facts observed, ticked one by one; their number gives the index. */
export interface FactsQuestion extends QuestionBase {
  readonly kind: 'facts';
  readonly choices: readonly Choice[];
  readonly counts: readonly { readonly atLeast: number; readonly index: Index }[];
}

/** One of the figures asked for; an optional one may be left blank. */
export interface Field {
  readonly code: string;
  readonly text: string;
  readonly unit: string;
  readonly optional?: true;
}

/** F without score: figures of the collectivité, the denominators of other questions. */
export interface FiguresQuestion extends QuestionBase {
  readonly kind: 'figures';
  readonly fields: readonly Field[];
}

export type Question =
  | SingleQuestion
  | MultipleQuestion
  | NumberQuestion
  | DateQuestion
  | FactsQuestion
  | FiguresQuestion;

/** Shown before any score: a fact, one consequence, a step for this week, who helps. */
export interface Alert {
  readonly code: string;
  /** Place in the fixed order of alerts. */
  readonly order: number;
  readonly question: string;
  readonly choice: string;
  readonly title: string;
  readonly consequence: string;
  readonly step: string;
  readonly helps: string;
  readonly duty?: string;
}

export interface Thematique {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly introduction: string;
  /** Its unknown answers go into the letter to the prestataire. */
  readonly askThePrestataire?: true;
  readonly questions: readonly Question[];
  readonly alerts: readonly Alert[];
}

/** An immutable published version. */
export interface Questionnaire {
  readonly version: string;
  /** Named conditions, such as T1 and T2, over the facts of the collectivité. */
  readonly conditions: Readonly<Record<string, string>>;
  readonly thematiques: readonly Thematique[];
  /** How the profile is read in the answers; none when its questions are not asked. */
  readonly cnam?: CnamRules;
  /** What became of questions of the version before, where their codes do not say it: renamed, merged, split. */
  readonly replaces?: Readonly<Record<string, RowMapping>>;
}
