import { answerInWords } from './answer-in-words.ts';
import type { AnswerValue } from './answer.ts';
import type { Reading } from './reading.ts';
import { translate, type VersionMapping } from './version-mapping.ts';

/** What was answered last time to a question of today. */
export interface AnswerBefore {
  /** In the words of then. */
  readonly words: string;
  /** In the codes of now; none when the question has changed since, so that it is read again. */
  readonly prefill?: AnswerValue;
}

export const noneBefore: ReadonlyMap<string, AnswerBefore> = new Map();

/** The answers of an earlier reading, by the codes of the newer version: none is lost but those of questions that are gone. */
export function answersBefore(before: Reading, { rows }: VersionMapping): ReadonlyMap<string, AnswerBefore> {
  return new Map(
    before.questions.flatMap(({ question, answer }) => {
      const row = rows.get(question.code);
      if (answer === undefined || row === undefined || row.kind === 'gone') return [];
      const words = answerInWords(question, answer);
      return [[row.to, row.kind === 'comparable' ? { words, prefill: translate(answer, row.choices) } : { words }] as const];
    }),
  );
}
