import { answerInWords } from '../answer-in-words.ts';
import type { Reading } from '../reading.ts';
import { SHARES_FROM, UNKNOWN, type EluQuestion } from './elu-question.ts';
import { gapOf, isAlike, isApart, type Counts, type Gap } from './gap.ts';
import { offeredQuestions, type OfferedQuestion } from './offered-questions.ts';

/** One question read twice: by the collectivité, and by its élus. */
export interface GapLine {
  readonly questionCode: string;
  /** As it was put to élus. */
  readonly question: string;
  readonly gap: Gap;
  readonly sensitive: boolean;
  /** The answer of the collectivité, in words; absent while it has none. */
  readonly collectivite?: string;
  readonly answers: readonly { readonly code: string; readonly label: string; readonly count: number; readonly alike: boolean; readonly apart: boolean }[];
  readonly unknown: number;
}

/** What the élus read, in words: kept with the signature as it was on its day. */
export interface FrozenReading {
  readonly readings: number;
  /** Empty under three readings: shares would say who answered what. */
  readonly lines: readonly GapLine[];
}

/** How often each answer was given, by question. */
export type Tally = Readonly<Record<string, Counts>>;

/** Reads the counted answers beside those of the collectivité. */
export function freezeReading(questions: readonly EluQuestion[], reading: Reading, tally: Tally, readings: number): FrozenReading {
  if (readings < SHARES_FROM) return { readings, lines: [] };
  return { readings, lines: offeredQuestions(questions, reading).map((question) => lineOf(question, tally[question.asked.code] ?? {}, readings)) };
}

function lineOf(question: OfferedQuestion, counts: Counts, readings: number): GapLine {
  const { asked, mirrored } = question;
  return {
    questionCode: asked.code,
    question: asked.text,
    gap: gapOf(question, counts, readings),
    sensitive: mirrored.question.sensitive === true,
    ...(mirrored.answer && { collectivite: answerInWords(mirrored.question, mirrored.answer) }),
    answers: asked.choices.map((choice) => ({
      code: choice.code,
      label: choice.text,
      count: counts[choice.code] ?? 0,
      alike: isAlike(choice, mirrored),
      apart: isApart(choice, mirrored),
    })),
    unknown: counts[UNKNOWN] ?? 0,
  };
}

/** How many élus read, and how many gaps wait for a talk. */
export function readingInShort({ readings, lines }: FrozenReading): { readings: number; openGaps: number } {
  return { readings, openGaps: lines.filter(({ gap }) => gap === 'vecu' || gap === 'information').length };
}
