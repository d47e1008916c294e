import { answersInWords } from './answer-in-words.ts';
import type { AnswerValue } from './answer.ts';
import type { Reading } from './reading.ts';
import { translate, type RowMapping, type VersionMapping } from './version-mapping.ts';

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
  const kept = before.questions.flatMap(({ question, answer }) => {
    const row = rows.get(question.code);
    return answer === undefined || row === undefined || row.kind === 'gone' ? [] : [{ question, answer, row }];
  });
  const byCode = Map.groupBy(kept, ({ row }) => row.to);
  return new Map([...byCode].map(([code, given]) => [code, { words: answersInWords(given), ...prefillOf(given) }]));
}

/** Only a question that comes alone, and did not change, is answered again in advance. */
function prefillOf([given, ...others]: readonly { answer: AnswerValue; row: RowMapping }[]): Pick<AnswerBefore, 'prefill'> {
  if (given === undefined || others.length > 0 || given.row.kind !== 'comparable') return {};
  return { prefill: translate(given.answer, given.row.choices) };
}
