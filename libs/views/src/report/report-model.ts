import type { BarRow } from '../charts/bars.ts';

export interface ReportAlert {
  title: string;
  text: string;
  todo: string;
  cause: string;
  helps: string;
  duty?: string | undefined;
}

export interface ReportAction {
  number: string;
  title: string;
  alert: boolean;
  duty?: { label: string; source: string } | undefined;
  sentence: string;
  /** The answers that triggered it. */
  because: { question: string; answer: string }[];
  firstStep: string;
  doneWhen: string;
  costs: { label: string; value: string }[];
  state: string;
  note?: string | undefined;
}

export interface ReportProfile {
  headline: string;
  names: string;
  portrait: string;
  margin: string;
  criteria: { met: boolean; title: string; finding: string }[];
}

export interface ReportPlan {
  title: string;
  lead: string;
  actions: ReportAction[];
  annexTitle: string;
  annex: { title: string; waiting: string }[];
}

/** What the report of a signed diagnostic says: words only, in French, in the order of the results page. */
export interface ReportModel {
  /** Title of the document, as screen readers announce it. */
  title: string;
  /** For whom, when, by whom: the facts of the first page. */
  facts: { label: string; value: string }[];
  /** What this version leaves out, when it does. */
  notice?: string | undefined;
  headline?: string | undefined;
  lead: string;
  alerts: ReportAlert[];
  toCheck: string[];
  overall?: string | undefined;
  overallExplanation?: string | undefined;
  /** An earlier diagnostic stands beside. */
  compared: boolean;
  /** With whom the scores are compared; absent when they are not. */
  peers?: string | undefined;
  scores: Pick<BarRow, 'label' | 'today' | 'past' | 'peers' | 'half' | 'bar'>[];
  profile?: ReportProfile | undefined;
  /** The plan, or why it is not there. */
  plan: ReportPlan | { missing: string };
  toAsk: { question: string; how: string }[];
  /** What others answered, by survey: where it comes from is said once. */
  surveys: { source: string; limits: string; figures: { figure: string; yours?: string | undefined; caveat: string }[] }[];
  /** How each score came about. */
  explanations: { title: string; text: string }[];
  answers: { title: string; score: string; rows: { question: string; answer: string; worth: string }[] }[];
  /** Foot of every page. */
  footer: string;
}
