import { UNKNOWN, type EluQuestion } from './elu-question.ts';

/** What an élu answered to one question. */
export interface EluAnswer {
  readonly questionCode: string;
  readonly state: 'answered' | 'unknown';
  readonly choices?: readonly string[] | undefined;
}

/** One more for each of these answers. */
export type Marks = readonly { readonly questionCode: string; readonly answerCode: string }[];

export interface ReadingProblem {
  readonly questionCode: string;
  readonly problem: 'missing' | 'one-only' | 'contradiction' | 'not-offered';
}

/** What a reading adds to the count of each answer, or every question that keeps it from counting. */
export function countReading(questions: readonly EluQuestion[], answers: readonly EluAnswer[]): { marks: Marks } | { problems: readonly ReadingProblem[] } {
  const given = new Map(answers.map((answer) => [answer.questionCode, answer]));
  const problems = questions.flatMap((question) => problemOf(question, given.get(question.code)) ?? []);
  if (problems.length > 0) return { problems };
  return { marks: questions.flatMap(({ code }) => codesOf(given.get(code)!).map((answerCode) => ({ questionCode: code, answerCode }))) };
}

const codesOf = ({ state, choices = [] }: EluAnswer): string[] => (state === 'unknown' ? [UNKNOWN] : [...new Set(choices)]);

function problemOf(question: EluQuestion, answer: EluAnswer | undefined): ReadingProblem | undefined {
  const problem = kindOfProblem(question, answer);
  return problem && { questionCode: question.code, problem };
}

function kindOfProblem({ kind, choices }: EluQuestion, answer: EluAnswer | undefined): ReadingProblem['problem'] | undefined {
  if (answer === undefined) return 'missing';
  const chosen = answer.choices ?? [];
  if (answer.state === 'unknown') return chosen.length > 0 ? 'contradiction' : undefined;
  if (chosen.length === 0) return 'missing';
  const known = chosen.flatMap((code) => choices.find((choice) => choice.code === code) ?? []);
  if (known.length < chosen.length) return 'not-offered';
  if (kind === 'single' && known.length > 1) return 'one-only';
  return known.length > 1 && known.some(({ exclusive }) => exclusive) ? 'contradiction' : undefined;
}
