import type { Thematique } from './questionnaire.ts';
import { visibleQuestions, type QuestionReading, type Reading } from './reading.ts';

export interface ThematiqueProgress {
  readonly thematique: Thematique;
  readonly visible: number;
  readonly answered: number;
  readonly status: 'todo' | 'started' | 'done';
}

export interface Progress {
  readonly thematiques: readonly ThematiqueProgress[];
  readonly visible: number;
  readonly answered: number;
  /** Every visible question has an answer, « je ne sais pas » included. */
  readonly complete: boolean;
  /** Where to take up again; absent when nothing is left. */
  readonly resumeAt?: { readonly thematique: string; readonly question: string };
}

/**
 * How far a diagnostic is. One takes up again at the first question without answer after the last one
 * answered, then at those left before it. Questions answered last at one moment count in the order of the questionnaire.
 */
export function progressOf(reading: Reading, lastAnswered: readonly string[] = []): Progress {
  const visible = visibleQuestions(reading);
  const missing = visible.filter(isMissing);
  const next = nextMissing(visible, lastAnswered);
  return {
    thematiques: reading.questionnaire.source.thematiques.map((thematique) => ofThematique(thematique, visible)),
    visible: visible.length,
    answered: visible.length - missing.length,
    complete: missing.length === 0,
    ...(next && { resumeAt: { thematique: next.thematique.code, question: next.question.code } }),
  };
}

const isMissing = ({ state }: QuestionReading) => state === 'unanswered';

function nextMissing(visible: readonly QuestionReading[], lastAnswered: readonly string[]): QuestionReading | undefined {
  const last = visible.findLastIndex(({ question }) => lastAnswered.includes(question.code));
  return visible.slice(last + 1).find(isMissing) ?? visible.find(isMissing);
}

function ofThematique(thematique: Thematique, visible: readonly QuestionReading[]): ThematiqueProgress {
  const own = visible.filter((question) => question.thematique === thematique);
  const answered = own.filter((question) => !isMissing(question)).length;
  const status = answered === own.length ? 'done' : answered === 0 ? 'todo' : 'started';
  return { thematique, visible: own.length, answered, status };
}
