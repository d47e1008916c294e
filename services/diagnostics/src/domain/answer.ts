/** An answer by code: chosen codes, a number, a date, figures, or one of the two silences. */
export interface AnswerValue {
  readonly state: 'answered' | 'unknown' | 'not-concerned';
  readonly choices?: string[];
  readonly number?: number;
  /** YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** Figures of a question that asks for several, by field code. */
  readonly facts?: Record<string, number>;
}

export type Answers = Readonly<Record<string, AnswerValue>>;

/** How the two silences are called in conditions. */
export const silences = { unknown: 'nsp', 'not-concerned': 'nc' } as const;

const noWords: readonly string[] = [];
const silent = { unknown: [silences.unknown], 'not-concerned': [silences['not-concerned']] };

/** The words a condition may compare an answer with: its codes, or the silence. */
export function wordsOf(answer: AnswerValue | undefined): readonly string[] {
  if (answer === undefined) return noWords;
  if (answer.state !== 'answered') return silent[answer.state];
  return answer.choices ?? noWords;
}

/** True when both say the same thing, whatever the order in which answers were ticked. */
export function sameAnswer(one: AnswerValue, other: AnswerValue): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ state, choices, number, date, facts }: AnswerValue): string {
  const figures = facts && Object.entries(facts).sort(([a], [b]) => a.localeCompare(b));
  return JSON.stringify([state, [...(choices ?? [])].sort(), number, date, figures]);
}
