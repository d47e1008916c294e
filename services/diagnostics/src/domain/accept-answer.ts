import { checkAnswer, type Checked } from './check-answer.ts';
import type { AnswerValue } from './answer.ts';
import type { CompiledQuestionnaire } from './compile-questionnaire.ts';
import { readAnswers, type Situation } from './reading.ts';

/** Decides whether an answer may be kept now, with the other answers as they stand. */
export function acceptAnswer(
  questionnaire: CompiledQuestionnaire,
  situation: Situation,
  code: string,
  value: AnswerValue,
): Checked {
  const reading = readAnswers(questionnaire, situation);
  const asked = reading.byCode.get(code);
  if (asked === undefined) {
    return {
      refusal: { code: 'question-unknown', message: 'Cette question n’existe pas dans cette version du questionnaire.' },
    };
  }
  if (asked.state === 'hidden') {
    return {
      refusal: {
        code: 'question-hidden',
        message: 'Cette question ne vous est plus posée, à cause d’une autre réponse donnée entre-temps.',
      },
    };
  }
  return checkAnswer(asked.question, value, { offered: asked.offered, facts: reading.facts, on: reading.on });
}
