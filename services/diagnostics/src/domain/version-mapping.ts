import type { AnswerValue } from './answer.ts';
import type { CompiledQuestionnaire } from './compile-questionnaire.ts';

/** What became of a question of the older version. */
export type RowMapping =
  /** Same meaning; answers may have been merged, many to one, at equal index. */
  | { readonly kind: 'comparable'; readonly to: string; readonly choices?: Readonly<Record<string, string>> }
  /** An answer was split, a period or a unit changed: both values are shown, without difference. */
  | { readonly kind: 'modified'; readonly to: string }
  | { readonly kind: 'gone' };

/** One line per code of the older version; the codes of the newer one that none leads to are new. */
export interface VersionMapping {
  readonly from: string;
  readonly to: string;
  readonly rows: ReadonlyMap<string, RowMapping>;
}

/** The mapping of a version to itself: everything is comparable. */
export function sameVersion({ source, questions }: CompiledQuestionnaire): VersionMapping {
  return {
    from: source.version,
    to: source.version,
    rows: new Map(questions.map(({ question }) => [question.code, { kind: 'comparable', to: question.code }])),
  };
}

/** An older answer in the words of the newer version. */
export function translate(answer: AnswerValue, choices: Readonly<Record<string, string>> = {}): AnswerValue {
  if (answer.choices === undefined) return answer;
  return { ...answer, choices: [...new Set(answer.choices.map((choice) => choices[choice] ?? choice))] };
}
