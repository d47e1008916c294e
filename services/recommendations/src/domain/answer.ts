/** A frozen answer of a signed diagnostic, by codes. */
export interface Answer {
  question: string;
  state: 'answered' | 'unknown' | 'not-concerned';
  choices: readonly string[];
  number?: number;
  date?: string;
  /** From 0 to 3; absent when the answer is not scored. */
  index?: number;
  /** From 0 to 3; 0 for a fact or a profile question. */
  weight: number;
  /** As it was worded that day; absent from the events of before. */
  words?: { question: string; answer: string };
}
