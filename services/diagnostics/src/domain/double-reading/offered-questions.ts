import type { QuestionReading, Reading } from '../reading.ts';
import type { EluQuestion } from './elu-question.ts';

/** A question put to élus, and the one of the diagnostic it mirrors. */
export interface OfferedQuestion {
  readonly asked: EluQuestion;
  readonly mirrored: QuestionReading;
}

/** The questions put to the élus of this collectivité: those its own diagnostic asks, with the answers it offers. */
export function offeredQuestions(questions: readonly EluQuestion[], reading: Reading): OfferedQuestion[] {
  return questions.flatMap((question) => {
    const mirrored = reading.byCode.get(question.code);
    if (mirrored === undefined || mirrored.state === 'hidden') return [];
    return [{ asked: { ...question, choices: question.choices.filter(({ like }) => isOffered(like, mirrored)) }, mirrored }];
  });
}

function isOffered([first]: readonly string[], { question, offered }: QuestionReading): boolean {
  return question.kind === 'number' || first === undefined || offered.some(({ code }) => code === first);
}
