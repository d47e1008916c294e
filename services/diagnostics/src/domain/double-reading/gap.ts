import type { QuestionReading } from '../reading.ts';
import { choicesOf } from '../compile-questionnaire.ts';
import { UNKNOWN, type EluChoice } from './elu-question.ts';
import type { OfferedQuestion } from './offered-questions.ts';

/**
 * `information`: half of the élus or more do not know. `vecu`: of those who know, half or more live it one index or more
 * apart from the answer of the collectivité. `envie`: two lists. `sans-repere`: nothing can be compared.
 */
export type Gap = 'accord' | 'information' | 'vecu' | 'envie' | 'sans-repere';

/** How many élus gave each answer, by its code. */
export type Counts = Readonly<Record<string, number>>;

/** What there is between the answer of the collectivité and those of its élus: answer by answer, never an average. */
export function gapOf(question: OfferedQuestion, counts: Counts, readings: number): Gap {
  const { asked, mirrored } = question;
  if (asked.compares === 'wish') return 'envie';
  const unknown = counts[UNKNOWN] ?? 0;
  if (unknown * 2 >= readings) return 'information';
  const given = (choices: readonly EluChoice[]) => choices.reduce((sum, { code }) => sum + (counts[code] ?? 0), 0);
  const compared = given(asked.choices.filter((choice) => indexOfChoice(choice, mirrored) !== undefined));
  if (mirrored.index === undefined || compared === 0) return 'sans-repere';
  return given(asked.choices.filter((choice) => isApart(choice, mirrored))) * 2 >= compared ? 'vecu' : 'accord';
}

/** True for an answer one index or more away from that of the collectivité, and that does not agree with it. */
export function isApart(choice: EluChoice, mirrored: QuestionReading): boolean {
  const own = indexOfChoice(choice, mirrored);
  if (own === undefined || mirrored.index === undefined || isAlike(choice, mirrored)) return false;
  return Math.abs(own - mirrored.index) >= 1;
}

/** True for an answer that says the same as the collectivité. */
export function isAlike({ like }: EluChoice, mirrored: QuestionReading): boolean {
  return codesOfAnswer(mirrored).some((code) => like.includes(code));
}

/** What an answer of an élu is worth: the index of the answer it is like first. */
export function indexOfChoice({ like: [first] }: EluChoice, { question }: QuestionReading): number | undefined {
  if (first === undefined) return undefined;
  if (question.kind === 'number') return Number(first.slice('index-'.length));
  return choicesOf(question).find(({ code }) => code === first)?.index;
}

function codesOfAnswer({ question, answer, index }: QuestionReading): readonly string[] {
  if (question.kind === 'number') return index === undefined ? [] : [`index-${index}`];
  return answer?.choices ?? [];
}
